import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage paper make`
///
/// JSON: `{"paper", "version", "language", "referent", "page", "document"}`, the paths of the page and
/// of the PDF, which is null without Typst.
struct PaperMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: Phrase(
      "Préparer un document, avec les coordonnées du référent de la personne.",
      "Make a paper, with the details of the person’s contact."
    ).spoken,
    discussion: "sillage paper make dossier-soignants TALI-473-P --out à-imprimer",
    aliases: ["préparer", "preparer"])

  @OptionGroup var name: PaperName
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Pour les participants de ce référent, sans en nommer un.",
        "For that referent’s participants, without naming one."
      ).spoken, valueName: "id"))
  var referent: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le dossier où écrire.", "The folder to write to.").spoken, valueName: "dir"))
  var out: String
  @Option(
    help: ArgumentHelp(
      Phrase("La version\u{A0}; sinon, celle en usage.", "The version; otherwise the one in use.")
        .spoken, valueName: "n"))
  var version: Int?
  @Option(
    help: ArgumentHelp(
      Phrase("La langue du document.", "The paper’s language.").spoken, valueName: "fr|en"))
  var language: Language = .french
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard referent != nil, name.who.code != nil || name.who.participant != nil else { return }
    throw ValidationError(
      Phrase("Donnez un code ou --referent, pas les deux.", "Give a code or --referent, not both.")
        .spoken)
  }

  func run() throws {
    let desk = try options.desk()
    let id = ID<Paper>(name.paper)
    let paper =
      if let referent = try desk.referent(named: referent) {
        try desk.paper(id, version: version, in: language, of: referent)
      } else {
        try desk.paper(
          id, version: version, in: language, for: name.who.code(options, at: desk))
      }
    let made = try desk.write(paper, to: out, with: .nearest(to: desk.workspace))
    switch options.format {
    case .json: Console.standard.print(made.json)
    case .table:
      Console.standard.print(made.paths)
    }
    if let lacking = made.printing.lackingPaper { options.suggest(lacking) }
    options.suggest(
      Phrase(
        "Une fois remis\u{A0}: «\u{A0}sillage document remettre \(id) CODE --means in-person\u{A0}».",
        "Once it is given: “sillage paper hand \(id) CODE --means in-person”."))
  }
}

extension MadePaper {
  /// The page and the document, a line each.
  var paths: String { [page, document].compactMap(\.self).joined(separator: "\n") }

  fileprivate var json: JSON {
    [
      "paper": .string(paper.template.id.text), "version": .integer(paper.template.version),
      "language": .string(paper.template.language.rawValue),
      "referent": .string(paper.referent.text), "page": .string(page),
      "document": document.map(JSON.string) ?? .null,
    ]
  }
}

extension BuiltRestitution.Printing {
  /// What is said of a paper without a PDF; nil when there is one.
  var lackingPaper: Phrase? {
    switch self {
    case .done: nil
    case .withoutProgram:
      Phrase(
        """
        Pas de PDF\u{A0}: le programme Typst n’a pas été trouvé. La page s’imprime aussi depuis un \
        navigateur.
        """,
        "No PDF: the program Typst was not found. The page can be printed from a browser too.")
    case .failed(let words):
      Phrase(
        "Pas de PDF\u{A0}: Typst s’est arrêté sur «\u{A0}\(words)\u{A0}».",
        "No PDF: Typst stopped at “\(words)”.")
    }
  }
}
