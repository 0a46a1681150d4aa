import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage consent text`
///
/// JSON: `document`, `version`, `language`, `title`, `from`, `agree_again_by`, `changes`,
/// `sha256`, `text` (Markdown).
struct ConsentText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: Phrase(
      "Imprimer la notice d’information ou le texte de l’accord.",
      "Print the information notice or the agreement form."
    ).spoken,
    discussion: "sillage consent text information --version 2 > notice.md",
    aliases: ["texte"])

  @Argument(
    help: ArgumentHelp(
      Phrase("information ou accord.", "information or agreement.").spoken))
  var text: DocumentName
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La version\u{A0}; sinon, celle en usage aujourd’hui.",
        "The version; otherwise the one in use today."
      ).spoken, valueName: "n"))
  var version: Int?
  @Option(
    help: ArgumentHelp(
      Phrase("La langue du texte.", "The language of the text.").spoken, valueName: "fr|en"))
  var language: Language?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let documents = try desk.workspace.documents()
    let language = language ?? spokenLanguage
    let found =
      if let version { documents.document(text.kind, version: version, in: language) } else {
        documents.current(text.kind, on: desk.today, in: language)
      }
    guard let document = found else { throw DeskError.noText(text.kind, version, documents) }
    switch options.format {
    case .json: Console.standard.print(document.json)
    case .table: Console.standard.print(document.text.trimmed)
    }
  }
}

/// The name of a text on the command line.
enum DocumentName: String, ExpressibleByArgument, CaseIterable {
  case information, accord, agreement

  var kind: Document.Kind { self == .information ? .information : .agreement }
}

extension Document {
  fileprivate var json: JSON {
    [
      "document": .string(kind.rawValue), "version": .integer(version),
      "language": .string(language.rawValue), "title": .string(title), "from": .string("\(from)"),
      "agree_again_by": agreeAgainBy.map { .string("\($0)") } ?? .null,
      "changes": changes.map { .string($0) } ?? .null, "sha256": .string("\(digest)"),
      "text": .string(text),
    ]
  }
}

extension DeskError {
  fileprivate static func noText(
    _ kind: Document.Kind, _ version: Int?, _ documents: Documents
  ) -> DeskError {
    let known = Set(documents.all.filter { $0.kind == kind }.map(\.version)).sorted()
      .map(String.init).joined(separator: ", ")
    let wanted =
      version.map { Phrase("version \($0)", "version \($0)") }
      ?? Phrase("version en usage aujourd’hui", "version in use today")
    return DeskError(
      .doesNotExist,
      Phrase(
        "\(kind.words.french)\u{A0}: il n’y a pas de \(wanted.french). Versions\u{A0}: \(known).",
        "\(kind.words.english): there is no \(wanted.english). Versions: \(known)."))
  }
}
