import Disclosure
import Restitution
import Wording

extension InventedStudy {
  static func report() throws -> Report {
    guard let asOf = Day("2025-03-31") else { throw Unfit() }
    return try Report(
      title: Phrase(
        "Six mois avec Mon espace santé", "Six months with Mon espace santé"),
      subtitle: Phrase(
        "Ce que 39\u{A0}volontaires atteints d’une maladie chronique en ont fait, et ce qui leur a "
          + "manqué",
        "What 39\u{A0}volunteers with a chronic condition did with it, and what they missed"),
      study: Phrase(
        "Malades chroniques et Mon espace santé", "Chronic conditions and Mon espace santé"),
      asOf: asOf, threshold: try threshold(),
      summary: [
        Phrase(
          "Pendant six mois, 39\u{A0}personnes ont utilisé Mon espace santé et l’ont raconté dans un "
            + "journal. La plupart s’y sont connectées chaque semaine, surtout pour lire des "
            + "résultats d’examens.",
          "For six months 39\u{A0}people used Mon espace santé and wrote about it in a logbook. Most "
            + "signed in every week, above all to read test results."),
        Phrase(
          "L’outil leur a paru de plus en plus facile. Elles demandent d’abord un classement plus "
            + "simple de leurs documents.",
          "They found it easier and easier. What they ask for first is simpler filing of documents."
        ),
      ],
      sections: try sections(),
      method: [
        Phrase(
          "Les volontaires ont été suivis d’octobre\u{A0}2024 à mars\u{A0}2025 par un référent de leur "
            + "région, avec un entretien par mois et un journal de bord libre.",
          "From October\u{A0}2024 to March\u{A0}2025 a referent of their region followed each volunteer, "
            + "with one interview a month and a free logbook.")
      ],
      limits: [
        Phrase(
          "Ces personnes sont volontaires et peu nombreuses\u{A0}: leurs réponses disent des besoins, "
            + "pas une moyenne des malades.",
          "These people are volunteers and few: their answers tell of needs, not of an average "
            + "patient.")
      ],
      glossary: [
        GlossaryEntry(
          Phrase("Journal de bord", "Logbook"),
          Phrase(
            "Le carnet où chaque volontaire raconte ses usages, quand il le souhaite.",
            "The book in which each volunteer tells of use, whenever they wish.")),
        GlossaryEntry(
          Phrase("Référent", "Referent"),
          Phrase(
            "La personne de l’ARS ou du GRADeS qui accompagne les volontaires d’une région.",
            "The person of the regional agency who accompanies a region’s volunteers.")),
      ])
  }
}
