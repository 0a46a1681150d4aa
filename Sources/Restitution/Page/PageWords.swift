import Wording

/// The words every page has.
enum PageWords {
  static let provisional = Phrase(
    "Version provisoire, à ne pas publier", "Provisional, not for publication")
  static let invented = Phrase(
    "Démonstration\u{A0}: toutes ces personnes sont inventées",
    "Demonstration: all these people are invented")
  static let skip = Phrase("Aller au contenu", "Skip to content")
  static let otherLanguage = Phrase("Read this page in English", "Lire cette page en français")
  static let summary = Phrase("L’essentiel", "In short")
  static let contents = Phrase("Sommaire", "Contents")
  static let reading = Phrase("Comment lire les chiffres", "How to read the figures")
  static let method = Phrase("Méthode", "Method")
  static let limits = Phrase("Limites", "Limits")
  static let glossary = Phrase("Glossaire", "Glossary")
  static let people = Phrase("Personnes", "People")
  static let share = Phrase("Part", "Share")
  static let mean = Phrase("Moyenne", "Mean")
  static let median = Phrase("Médiane", "Median")
  static let suppressed = Phrase("Non publié", "Suppressed")
  static let yes = Phrase("oui", "yes")
  static let no = Phrase("non", "no")
  static let question = Phrase("Question posée", "Question asked")
  static let numbers = Phrase("Les mêmes chiffres en tableau", "The same figures as a table")
  static let scrolls = Phrase(
    "Faites glisser le tableau sur le côté pour tout voir.",
    "Slide the table sideways to see it all.")
  static let tableOnly = Phrase("Tableau", "Table")
  static let files = Phrase("Données et fichiers", "Data and files")
  static let withheld = Phrase(
    "Ce qui ne peut pas être dit en chiffres", "What numbers cannot tell")

  static func asOf(_ day: Day) -> Phrase {
    Phrase("État au \(day.words.french)", "As of \(day.words.english)")
  }

  static let hiddenTableKey = Phrase(
    "s\u{A0}: nombre non publié, pour que personne ne soit reconnaissable. Il peut être petit, ou au "
      + "contraire concerner presque tout le monde.",
    "s: number not published, so that nobody can be recognised. It may be small, or on the contrary be "
      + "about nearly everyone.")

  static let hiddenKey =
    hiddenTableKey
    + Phrase(
      " La longueur des hachures n’en dit rien.", " The length of the hatching says nothing of it.")

  static func whyWithheld(_ threshold: Int) -> Phrase {
    Phrase(
      "Ici, plus de la moitié des nombres ne peuvent pas être publiés\u{A0}: ils "
        + "portent sur moins de \(threshold)\u{A0}personnes, ou permettraient d’en retrouver un qui "
        + "porte sur moins de \(threshold)\u{A0}personnes. Un tableau plein de trous n’apprendrait "
        + "rien. La question a bien été posée, mais rien ne peut en être dit en nombres sans "
        + "risquer de désigner quelqu’un.",
      "Here more than half of the numbers cannot be published: they are about fewer than "
        + "\(threshold)\u{A0}people, or would give back one that is. A table full of holes would "
        + "tell nothing. The question was asked, but nothing can be told of it in numbers without "
        + "the risk of pointing at someone.")
  }
}
