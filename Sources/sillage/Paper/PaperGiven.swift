import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage paper given`
///
/// JSON: an array, oldest first: `paper`, `version`, `language`, `means`, `on`, `by`, `digest` of the
/// text that was given.
struct PaperGiven: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "given",
    abstract: Phrase(
      "Voir ce qui a été remis à une personne.", "See what a person was given."
    ).spoken,
    discussion: "sillage paper given TALI-473-P",
    aliases: ["remis"])

  @OptionGroup var who: WhoOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let given = try desk.papersGiven(to: code)
    guard !given.isEmpty || options.format == .json else {
      return options.suggest(
        Phrase("Rien n’a été remis à \(code).", "Nothing was given to \(code)."))
    }
    GivenPapers(given, to: code).print(options)
  }
}

/// What a participant was given, as it is printed.
struct GivenPapers {
  private let given: [GivenPaper]
  private let code: ParticipantCode

  init(_ given: [GivenPaper], to code: ParticipantCode) {
    self.given = given
    self.code = code
  }

  var json: JSON { .array(given.map(\.json)) }

  func print(_ options: GlobalOptions) {
    guard options.format == .table else { return Console.standard.print(json) }
    var page = FactPage.forConsole()
    page.title("\(code)", Phrase("documents remis", "papers given"))
    page.rows(given.map(\.row))
    Console.standard.print(page.text)
  }
}

extension GivenPaper {
  fileprivate var row: [Phrase] {
    [
      day.words,
      Phrase(
        "\(record.paper), version \(record.version) (\(record.language.rawValue))",
        "\(record.paper), version \(record.version) (\(record.language.rawValue))"),
      record.means.words,
    ]
  }

  fileprivate var json: JSON {
    [
      "paper": .string(record.paper.text), "version": .integer(record.version),
      "language": .string(record.language.rawValue), "means": .string(record.means.rawValue),
      "on": .string("\(day)"), "by": .string(author), "digest": .string("\(record.digest)"),
    ]
  }
}
