import Disclosure
import Restitution
import Wording

/// An invented study of the real one's shape: 39 people, three regions, three conditions, six
/// months. No number in it comes from anybody.
enum InventedStudy {
  static func threshold(_ people: Int = 5) throws -> Threshold {
    let decision = Threshold.Decision(
      by: Phrase("le comité de pilotage", "the steering committee"),
      reason: Phrase(
        "l’étude compte 39\u{A0}volontaires, et un seuil de 11 ne laisserait presque rien à lire",
        "the study has 39\u{A0}volunteers, and a threshold of 11 would leave almost nothing to read"
      ))
    guard let threshold = Threshold(people: people, decision: decision) else { throw Unfit() }
    return threshold
  }

  struct Unfit: Error {}

  static let months = ["2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03"]

  static let labels = Labels(
    names: [
      "region": Phrase("Région", "Region"), "condition": Phrase("Maladie", "Condition"),
      "month": Phrase("Mois", "Month"), "function": Phrase("Fonction", "Function"),
      "frequency": Phrase("Fréquence", "Frequency"), "step": Phrase("Étape", "Step"),
      "ease": Phrase("Facilité", "Ease"), "wish": Phrase("Souhait", "Wish"),
      "scale": Phrase("Échelle", "Scale"), "spoke": Phrase("En a parlé", "Spoke of it"),
    ],
    leaves: [
      "region": [
        "naq": Phrase(same: "Nouvelle-Aquitaine"), "occ": Phrase(same: "Occitanie"),
        "pdl": Phrase(same: "Pays de la Loire"),
      ],
      "condition": [
        "parkinson": Phrase("Maladie de Parkinson", "Parkinson’s disease"),
        "diabetes": Phrase("Diabète", "Diabetes"),
        "kidney": Phrase("Insuffisance rénale", "Kidney failure"),
      ],
      "function": [
        "results": Phrase("Lire des résultats d’examens", "Reading test results"),
        "documents": Phrase("Ajouter un document", "Adding a document"),
        "profile": Phrase("Compléter le profil médical", "Completing the medical profile"),
        "messages": Phrase("Écrire à un professionnel", "Writing to a professional"),
        "calendar": Phrase("Noter un rendez-vous dans l’agenda", "Noting an appointment"),
        "vaccines": Phrase("Consulter les vaccinations", "Looking up vaccinations"),
        "access": Phrase("Régler qui peut lire", "Setting who may read"),
      ],
      "frequency": [
        "weekly": Phrase("Chaque semaine ou plus", "Every week or more"),
        "monthly": Phrase("Chaque mois", "Every month"),
        "rarely": Phrase("Moins souvent", "Less often"), "never": Phrase("Jamais", "Never"),
        "unsaid": Phrase("Ne souhaite pas répondre", "Would rather not say"),
      ],
      "step": [
        "informed": Phrase("Informées", "Informed"), "agreed": Phrase("Ont accepté", "Agreed"),
        "part": Phrase("Ont participé", "Took part"),
        "withdrew": Phrase("Se sont retirées", "Withdrew"),
      ],
      "ease": [
        "hard": Phrase("Difficile (1–2)", "Hard (1–2)"),
        "middle": Phrase("Ni l’un ni l’autre (3)", "Neither (3)"),
        "easy": Phrase("Facile (4–5)", "Easy (4–5)"),
        "1": Phrase("Très difficile", "Very hard"), "2": Phrase("Difficile", "Hard"),
        "3": Phrase("Ni l’un ni l’autre", "Neither"), "4": Phrase("Facile", "Easy"),
        "5": Phrase("Très facile", "Very easy"),
      ],
      "wish": [
        "filing": Phrase("Un classement des documents plus simple", "Simpler filing of documents"),
        "sync": Phrase("Un agenda relié à celui du téléphone", "A calendar linked to the phone’s"),
        "alerts": Phrase("Être prévenu d’un nouveau document", "Being told of a new document"),
        "proxy": Phrase("Donner accès à un proche", "Giving access to a relative"),
      ],
      "scale": [
        "ease": Phrase("Facilité", "Ease"), "usefulness": Phrase("Utilité", "Usefulness"),
      ],
      "spoke": [
        "doctor": Phrase("À un professionnel de santé", "To a health professional"),
        "relative": Phrase("À un proche", "To a relative"),
        "nobody": Phrase("À personne", "To nobody"),
      ],
    ])
}
