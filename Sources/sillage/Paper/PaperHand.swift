import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage paper hand`
///
/// JSON: what the participant was given, as `paper given` prints it; with `--out`, `{"page", "document",
/// "given": […]}`, the paths as `paper make` prints them.
struct PaperHand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand",
    abstract: Phrase(
      "Noter qu’un document a été remis\u{A0}; avec --out, le préparer en même temps.",
      "Record that a paper was given; with --out, make it at the same time."
    ).spoken,
    discussion: """
      sillage paper hand dossier-soignants TALI-473-P --means in-person --out à-imprimer
      sillage paper hand dossier-soignants TALI-473-P --means in-person --on 2024-10-08
      """,
    aliases: ["remettre"])

  @OptionGroup var name: PaperName
  @Option(help: ArgumentHelp(Phrase("Comment.", "How.").spoken))
  var means: Means?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Écrire aussi le document dans ce dossier, pour l’imprimer et le remettre.",
        "Also write the paper to this folder, to print it and hand it over."
      ).spoken, valueName: "dir"))
  var out: String?
  @OptionGroup var text: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try name.who.code(options, at: desk)
    _ = try desk.participant(code)
    let means = try options.choice(
      means, "--means",
      Phrase("Comment a-t-il été remis\u{202F}?", "How was it given?"),
      among: Means.allCases.map { ($0, $0.words) })
    let when = try options.moment(text.on, at: desk)
    let made = try out.map { try make(for: code, when, in: $0, at: desk) }
    try desk.hand(
      ID(name.paper), version: made?.paper.template.version ?? text.version,
      in: text.language ?? .french,
      to: code, by: means, when)
    let given = GivenPapers(try desk.papersGiven(to: code), to: code)
    guard let made else { return given.print(options) }
    if options.format == .json {
      Console.standard.print([
        "page": .string(made.page), "document": made.document.map(JSON.string) ?? .null,
        "given": given.json,
      ])
    } else {
      Console.standard.print(made.paths)
      given.print(options)
    }
    if let lacking = made.printing.lackingPaper { options.suggest(lacking) }
  }

  /// Writes the paper that was in use when it was handed over.
  private func make(
    for code: ParticipantCode, _ when: When, in folder: String, at desk: Desk
  ) throws -> MadePaper {
    var version = text.version
    if case .on(let day) = when, version == nil {
      version = try desk.workspace.paper(ID(name.paper), in: text.language ?? .french, on: day)
        .version
    }
    let paper = try desk.paper(
      ID(name.paper), version: version, in: text.language ?? .french, for: code)
    return try desk.write(paper, to: folder, with: .nearest(to: desk.workspace))
  }
}
