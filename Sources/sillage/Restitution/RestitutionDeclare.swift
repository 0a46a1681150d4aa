import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import Wording

/// `sillage restitution declare`
///
/// JSON: `{"name", "counts"}`.
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
      as-of: 2025-03-31   # the day that was counted, if known
      counts:
        - { region: occitanie, people: 12 }
        - { region: occitanie, condition: parkinson, people: 7 }
      """,
    aliases: ["déclarer", "declarer"])

  @Argument(help: ArgumentHelp(Phrase("Le fichier.", "The file.").spoken, valueName: "file"))
  var file: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let text = try Self.text(of: file)
    let declared = try desk.declare(text, named: file)
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
