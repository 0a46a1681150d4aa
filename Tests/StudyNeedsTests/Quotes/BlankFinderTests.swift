import StudyModel
import StudyNeeds
import Testing

struct `What to blank in a quote` {
  private let finder = BlankFinder(
    BlankDictionary(
      firstNames: ["Ursule", "Marie", "Pierre", "Jean"],
      towns: ["Saint-Étienne", "Angers", "Tours"],
      areas: ["Loire-Atlantique"], onlyWithCapital: ["Pierre", "Tours", "Angers"],
      professions: ["notaire", "professeur des écoles"], careProfessions: ["infirmière"],
      rare: ["maladie de Fabry"], details: ["jumeaux"], harmless: ["Mon espace santé", "Parkinson"])
  )

  /// What is found, as `words: kind`.
  private func found(_ text: String) -> [String] {
    finder.suggestions(in: text).map { "\(text.words(at: $0.range)): \($0.kind.rawValue)" }
  }

  @Test func `is suggested for a name, a town and a date in one sentence`() {
    #expect(
      found("Le 12 mars, Ursule Exemple m’a emmené à Saint-Étienne.")
        == ["12 mars: date", "Ursule Exemple: name", "Saint-Étienne: town"])
  }

  @Test(arguments: [
    ("Saint-Étienne", "town"), ("SAINT ETIENNE", "town"), ("saint étienne", "town"),
    ("Saint-E\u{301}tienne", "town"), ("Saint‑Étienne", "town"), ("St-Invente-sur-Loire", "town"),
    ("Loire Atlantique", "area"), ("marie", "first-name"), ("Jean-Pierre", "first-name"),
    ("Ma\u{200B}rie", "first-name"), ("professeurs des écoles", "profession"),
  ])
  func `does not mind accents, capitals, hyphens or what is not seen`(words: String, kind: String) {
    #expect(found("Il y a \(words) ici.").contains("\(words): \(kind)"))
  }

  @Test(arguments: [
    ("Le docteur Machin est là.", ["Machin: name"]), ("Vu le dr machin.", ["machin: name"]),
    ("M. Bidule et Mme de La Fiction", ["Bidule: name", "de La Fiction: name"]),
    ("C’est ma fille Petronille qui lit.", ["Petronille: first-name"]),
    ("On a vu Trucmuche hier.", ["Trucmuche: proper-noun"]),
    ("Gontran m’a aidé.", ["Gontran: name"]), ("J’habite à Trifouilly.", ["Trifouilly: town"]),
    ("Au CHU d’Angers", ["Angers: town"]), ("la clinique du Pré-Vert", ["Pré-Vert: institution"]),
    ("à l’hôpital saint-inventé", ["saint-inventé: institution"]),
  ])
  func `is suggested for people and places`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "12/03/2025", "2025-03-12", "03.03.25", "12 mars 2025", "1er mars", "lundi 3", "lundi 3 mars",
    "mars 2019", "1998", "douze mars", "March 3, 2025", "12th of March", "Monday 3",
  ])
  func `is suggested for dates however they are written`(date: String) {
    #expect(found("Vu le \(date) alors.") == ["\(date): date"])
  }

  @Test(arguments: [
    ("78 ans", "age"), ("soixante-dix-huit ans", "age"), ("78 years old", "age"),
    ("06 12 34 56 78", "phone"), ("0612345678", "phone"), ("+33 6 12 34 56 78", "phone"),
    ("+33 (0)6.12.34.56.78", "phone"), ("1 47 03 49 007 123 45", "social-security"),
    ("147032A007123", "social-security"), ("20240017", "number"),
    ("un.exemple@exemple.fr", "mail"), ("https://exemple.fr/moi", "web"),
    ("12 bis, rue des Lilas, 49000 Angers", "address"), ("rue du four", "address"),
  ])
  func `is suggested for ages, numbers and addresses`(words: String, kind: String) {
    #expect(found("C’est \(words).") == ["\(words): \(kind)"])
  }

  @Test func `is suggested for work and for what is rare`() {
    #expect(
      found("Ancien notaire, j’ai la maladie de Fabry et des jumeaux.")
        == ["Ancien notaire: profession", "maladie de Fabry: rare", "jumeaux: detail"])
    #expect(found("L’infirmière passe.") == [])
    #expect(found("J’étais infirmière.") == ["infirmière: profession"])
  }

  @Test(arguments: [
    "Je n’ai rien trouvé dans Mon espace santé.", "En dialyse depuis 10 ans, il y a 2 ans déjà.",
    "La douleur est à 8/10, 15 mg, 10000 pas, 1,20 g.", "La pierre des tours est haute.",
    "L’IRM et l’ECG sont là.", "Tout est clair. Rien m’a manqué ? Parkinson est lent.",
    "Écrivez à la mairie.", "Le dr est là, mme dit oui.", "",
  ])
  func `is nothing in plain words`(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "a", "A", "1", "1 ", "12.", "@", "a@", "M. ", "saint ", "Saint-", "a'", "lundi ", "quatre ",
    "rue de ", "e\u{301}", "\u{301}", "\u{200B}", "hôpital de ", "Jean ", "www.", "le 12/", "+33",
    "👩‍👩‍👧", "\r\n", "1\u{20E3}",
  ])
  func `never meets another, nor cuts a character, in hostile texts`(piece: String) {
    let text = String(repeating: piece, count: 2_000)
    let blanks = finder.suggestions(in: text).map { Blank($0.range, "[…]") }
    #expect(throws: Never.self) { try text.blanked(blanks) }
  }
}
