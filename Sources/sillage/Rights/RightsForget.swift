import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import Wording

/// `sillage rights forget`
///
/// JSON: `[{"keys": path, "changed": true or false}]`.
struct RightsForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: Phrase(
      "Retirer du fichier de clés d’une sauvegarde celles des personnes effacées.",
      "Take those of erased people out of a backup’s keys file."
    ).spoken,
    discussion: "sillage rights forget /media/cle/etude-2025-02-03.keys",
    aliases: ["oublier"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Les fichiers de clés.", "The keys files.").spoken, valueName: "file"))
  var files: [String]
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    var results: [(path: String, isChanged: Bool)] = []
    var failures: [DeskError] = []
    // One bad file must not keep the others from forgetting.
    for file in files {
      let path = URL(fileURLWithPath: file).standardizedFileURL.path
      do { results.append((path, try desk.forget(inKeysFile: path))) } catch let error as DeskError
      {
        failures.append(error)
      }
    }
    switch options.format {
    case .json:
      Console.standard.print(
        .array(results.map { ["keys": .string($0.path), "changed": .bool($0.isChanged)] }))
    case .table:
      for result in results {
        let words =
          result.isChanged
          ? Phrase("les clés des personnes effacées sont retirées", "keys of erased people are out")
          : Phrase("rien à retirer", "nothing to take out")
        Console.standard.print("\(result.path)\(Phrase("\u{A0}: ", ": ").spoken)\(words.spoken)")
      }
    }
    for failure in failures.dropLast() { Console.standard.say(failure.words) }
    if let last = failures.last { throw last }
  }
}
