import ArgumentParser
import StudyModel
import Wording

/// `sillage article …`
struct ArticleCommand: ParsableCommand {
  static let configuration = CommandConfiguration.feedback(Articles.self)
}

/// `sillage software …`
struct SoftwareCommand: ParsableCommand {
  static let configuration = CommandConfiguration.feedback(
    ProfessionalSoftware.self, aliases: ["logiciel"])
}

extension CommandConfiguration {
  fileprivate static func feedback<Topic: FeedbackTopic>(
    _ topic: Topic.Type, aliases: [String] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: Topic.command, abstract: Topic.abstract.spoken,
      subcommands: [
        FeedbackGive<Topic>.self, FeedbackImport<Topic>.self, FeedbackSummary<Topic>.self,
        FeedbackRead<Topic>.self,
      ], aliases: aliases)
  }
}

/// `sillage article feedback`, `sillage software feedback`
///
/// JSON: `{"subject", "name", "version"}`: what was rated, not how.
struct FeedbackGive<Topic: FeedbackTopic>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let (name, version) = Topic.example
    return CommandConfiguration(
      commandName: "feedback", abstract: Topic.giving.spoken,
      discussion:
        "sillage \(Topic.command) feedback \(name) --version \(version) --answers avis.json",
      aliases: ["avis"])
  }

  @OptionGroup var feedback: FeedbackOptions

  func run() throws { try feedback.take(Topic.subject) }
}

/// `sillage article import`, `sillage software import`
///
/// JSON: `{"recorded"}`, how many answers.
struct FeedbackImport<Topic: FeedbackTopic>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Phrase(
        "Recueillir les avis d’un formulaire en ligne\u{A0}: tous, ou aucun.",
        "Take in feedback from a web form: all of it, or none."
      ).spoken,
      discussion: "sillage \(Topic.command) import avis.csv",
      aliases: ["importer"])
  }

  @OptionGroup var sheet: SheetOptions

  func run() throws { try sheet.take(Topic.subject) }
}

/// `sillage article report`, `sillage software report`
///
/// JSON: an array, one for each article or software: `name`, `withheld`, `threshold`, `versions`,
/// `questions` (`question`, `asked`, `answers`), each count with `answer`, `versions` in their order,
/// and `all`; a hidden count is null.
struct FeedbackSummary<Topic: FeedbackTopic>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: Topic.counting.spoken,
      discussion: "sillage \(Topic.command) report \(Topic.example.name)",
      aliases: ["bilan"])
  }

  @OptionGroup var counts: FeedbackCounts

  func run() throws { try counts.show(Topic.subject) }
}

/// `sillage article words`, `sillage software words`
///
/// JSON: an array of `question` and `texts`, each with its `text` and `suggestions` (`words`, `kind`,
/// `replacement`, `start`, `length`).
struct FeedbackRead<Topic: FeedbackTopic>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "words", abstract: Topic.reading.spoken,
      discussion: "sillage \(Topic.command) words \(Topic.example.name)",
      aliases: ["mots"])
  }

  @OptionGroup var words: FeedbackReading

  func run() throws { try words.show(Topic.subject) }
}
