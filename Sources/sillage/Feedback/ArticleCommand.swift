import ArgumentParser
import StudyModel
import Wording

/// `sillage article …`
struct ArticleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: Phrase(
      "Les avis sur les articles d’information\u{A0}: anonymes, hors de l’étude.",
      "Feedback on information pages: anonymous, of no participant."
    ).spoken,
    subcommands: [ArticleFeedback.self, ArticleImport.self, ArticleReport.self])
}

/// `sillage article feedback`
///
/// JSON: `{"subject", "name", "version"}`: what was rated, not how.
struct ArticleFeedback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: Phrase("Noter un avis sur un article.", "Record feedback on an article.").spoken,
    discussion: """
      sillage article feedback agenda-mode-d-emploi --version 2 --answer utile=oui
      """,
    aliases: ["avis"])

  @OptionGroup var feedback: FeedbackOptions

  func run() throws { try feedback.take(.article) }
}

/// `sillage article import`
///
/// JSON: `{"recorded"}`, how many answers.
struct ArticleImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(
      "Recueillir les avis d’un formulaire en ligne\u{A0}: tous, ou aucun.",
      "Take in feedback from a web form: all of it, or none."
    ).spoken,
    discussion: "sillage article import avis.csv",
    aliases: ["importer"])

  @OptionGroup var sheet: SheetOptions

  func run() throws { try sheet.take(.article) }
}

/// `sillage article report`
///
/// JSON: an array, one for each article: `name`, `withheld`, `threshold`, `versions`, `questions`
/// (`question`, `asked`, `answers`), each count with `answer`, `versions` in their order, and `all`;
/// a hidden count is null.
struct ArticleReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Phrase(
      "Voir les comptes par article et par version, protégés.",
      "See the counts by article and version, protected."
    ).spoken,
    discussion: "sillage article report agenda-mode-d-emploi",
    aliases: ["bilan"])

  @OptionGroup var counts: FeedbackCounts

  func run() throws { try counts.show(.article) }
}
