import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import Wording

/// `sillage restitution declare`
///
/// JSON: `{"name", "counts"}`; with `--withdraw`, `{"name", "withdrawn"}`.
struct RestitutionDeclare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "declare",
    abstract: Phrase(
      "Noter ce que d’autres ont publié sur les mêmes personnes.",
      "Take in what others printed about the same people."
    ).spoken,
    discussion: """
      sillage restitution declare presse.yaml

      id: presse-2025-04
      by: { fr: l’agence d’une région, en: a regional agency }
      on: 2025-04-03
      as-of: 2025-03-31   \(Self.onTheDay.spoken)
      counts:
        - { region: occitanie, people: 12 }
        - { region: occitanie, condition: parkinson, people: 7 }

      sillage restitution declare presse-corrige.yaml --replace presse-2025-04 --reason "faute de frappe"
      sillage restitution declare --withdraw presse-2025-04 --reason "jamais paru"
      """,
    aliases: ["déclarer", "declarer"])

  private static let onTheDay = Phrase(
    "# le jour qui a été compté, s’il est connu", "# the day that was counted, if known")

  @Argument(help: ArgumentHelp(Phrase("Le fichier.", "The file.").spoken, valueName: "file"))
  var file: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La déclaration erronée que le fichier remplace\u{A0}; elle reste dans l’histoire.",
        "The mistaken declaration that the file replaces; it stays in the history."
      ).spoken, valueName: "name"))
  var replace: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Reprendre une déclaration faite par erreur, sans fichier.",
        "Take back a declaration made by mistake, without a file."
      ).spoken, valueName: "name"))
  var withdraw: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Ce qui était faux.", "What was wrong.").spoken, valueName: "text"))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    switch (file, withdraw) {
    case (let file?, nil): try declare(file, at: desk)
    case (nil, let name?): try takeBack(name, at: desk)
    default:
      throw DeskError(
        .wrongUse,
        Phrase("Donnez un fichier, ou --withdraw.", "Give a file, or --withdraw."))
    }
  }

  private func takeBack(_ name: String, at desk: Desk) throws {
    try desk.withdrawDeclaration(name, because: try statedReason())
    switch options.format {
    case .json: Console.standard.print(["name": .string(name), "withdrawn": true])
    case .table: Console.standard.print(name)
    }
    options.suggest(
      Phrase(
        "«\u{A0}\(name)\u{A0}» n’entre plus en compte\u{A0}; l’histoire le garde avec votre raison.",
        "“\(name)” is not reckoned with any more; the history keeps it with your reason."))
  }

  private func statedReason() throws -> String {
    guard let reason, !reason.isEmpty else {
      throw DeskError(
        .wrongUse,
        Phrase("Dites ce qui était faux avec --reason.", "Say what was wrong with --reason."))
    }
    return reason
  }

  private func declare(_ file: String, at desk: Desk) throws {
    let text = try Self.text(of: file)
    let mistaken = try replace.map { (name: $0, reason: try statedReason()) }
    let declared = try desk.declare(text, named: file, replacing: mistaken)
    if !options.quiet {
      for doubt in try desk.doubts(about: text, named: file) { Console.standard.say(doubt) }
    }
    switch options.format {
    case .json:
      Console.standard.print([
        "name": .string(declared.name), "counts": .integer(declared.counts),
      ])
    case .table: Console.standard.print(declared.name)
    }
    options.suggest(
      Phrase(
        "Tout ce que vous publierez désormais sera jugé avec «\u{A0}\(declared.name)\u{A0}».",
        "All that you publish from now on is judged with “\(declared.name)”."))
  }

  /// The text of a file of counts.
  static func text(of file: String) throws(DeskError) -> String {
    if let text = try? String(contentsOfFile: file, encoding: .utf8) { return text }
    throw DeskError(
      .doesNotExist,
      Phrase(
        "Le fichier «\u{A0}\(file)\u{A0}» ne peut pas être lu.",
        "The file “\(file)” cannot be read."))
  }
}
