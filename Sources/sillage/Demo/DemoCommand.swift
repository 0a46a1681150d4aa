import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage demo`
///
/// JSON: `{"study": id, "folder": absolute path, "day": the day it stands still on}`.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Phrase(
      "Fabriquer une étude de démonstration, avec des personnes inventées.",
      "Make a demonstration study, with invented people."
    ).spoken,
    discussion: "sillage demo essai --seed 7 --participants 45",
    aliases: ["démonstration", "demonstration"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le dossier à créer.", "The folder to make.").spoken, valueName: "dir"))
  var folder: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le même nombre donne la même étude.",
        "The same number gives the same study."
      ).spoken, valueName: "number"))
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Combien de personnes inventer\u{A0}; sinon, autant que l’étude le prévoit.",
        "How many people to invent; otherwise as many as the study lays down."
      ).spoken, valueName: "number"))
  var participants: Int?
  @OptionGroup var source: StudySource
  @OptionGroup var options: ResultOptions

  func run() throws {
    let folders = try source.folders(isShown: true)
    let target = URL(fileURLWithPath: folder).standardizedFileURL.path
    let participants = try participants ?? Demonstration.participants(forms: folders.forms)
    let progress = Progress(Phrase("Démonstration", "Demonstration"), isQuiet: options.quiet)
    let workspace = try Demonstration.build(
      in: target, forms: folders.forms, exports: folders.exports, seed: seed,
      participants: participants
    ) { progress.show($0, $1) }
    let day = try Demonstration.today(forms: folders.forms)
    progress.finish()
    switch options.format {
    case .json:
      Console.standard.print([
        "study": .string(workspace.study.id.text), "folder": .string(workspace.folder),
        "day": .string("\(day)"),
      ])
    case .table: Console.standard.print(workspace.folder)
    }
    if !options.quiet { Console.standard.say(after(day, of: participants)) }
  }

  private func after(_ day: Day, of participants: Int) -> Phrase {
    let french = Language.french.count(
      participants, Phrase("personne", "person"), Phrase("personnes", "people"))
    let english = Language.english.count(
      participants, Phrase("personne", "person"), Phrase("personnes", "people"))
    return Phrase(
      """
      \(french), toutes inventées. L’étude s’arrête au \(day.words.french). À regarder ensuite\u{A0}:
        sillage état --study \(folder)
        sillage restitution préparer --study \(folder)
      Pour publier il faut deux personnes\u{A0}: coordination et \(Demonstration.auditor), avec --as.
      """,
      """
      \(english), all invented. The study stops on \(day.words.english). Look at these next:
        sillage status --study \(folder)
        sillage restitution build --study \(folder)
      Publishing takes two people: coordination and \(Demonstration.auditor), with --as.
      """)
  }
}
