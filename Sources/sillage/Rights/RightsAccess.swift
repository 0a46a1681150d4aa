import ArgumentParser
import Foundation
import JSONTree
import StudyDesk
import Wording

/// `sillage rights access`
///
/// JSON: `{"folder": absolute path, "page": absolute path}`.
struct RightsAccess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: Phrase(
      "Remettre à une personne tout ce qui est gardé sur elle, et qui l’a regardé.",
      "Give a person all that is held about them, and who looked at it."
    ).spoken,
    discussion: "sillage rights access TALI-473-P --output /media/cle/acces",
    aliases: ["accès", "acces"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase("Le dossier à créer.", "The folder to make.").spoken, valueName: "dir"))
  var output: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let folder = URL(fileURLWithPath: output).standardizedFileURL.path
    try desk.giveAccess(to: code, in: folder)
    let page = folder + (spokenLanguage == .french ? "/acces.html" : "/access.html")
    switch options.format {
    case .json:
      Console.standard.print(["folder": .string(folder), "page": .string(page)])
    case .table: Console.standard.print(page)
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        Cette page et ses données sont pour la personne seule. Remettez-les-lui, puis effacez ce \
        dossier.
        """,
        """
        This page and its data are for the person alone. Give them to the person, then delete this \
        folder.
        """))
  }
}
