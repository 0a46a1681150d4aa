import ArgumentParser
import Foundation
import StudyDesk
import StudyModel
import Wording

/// Where the files of a new study come from.
struct StudySource: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        "L’étude à commencer, par exemple malades-chroniques-mes.",
        "The study to begin, for instance malades-chroniques-mes."
      ).spoken, valueName: "name"))
  var study: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le dossier qui contient study.yaml, ou forms/ et exports/.",
        "The folder that holds study.yaml, or forms/ and exports/."
      ).spoken, valueName: "dir"))
  var from: String?

  /// The folders of forms and of plans of the study meant.
  struct Folders {
    let forms: String
    let exports: String?
  }

  /// - Parameter isShown: true to show a study rather than to begin one: of several, the one that
  ///   the shelf puts first will do.
  /// - Throws: `DeskError` when the study is nowhere; its words name those that are known.
  func folders(isShown: Bool = false) throws -> Folders {
    if let from, let folders = Self.folders(in: from) { return folders }
    let shelves = from.map { [StudyShelf($0)].compactMap(\.self) } ?? Self.shelves()
    let name =
      study.map { ID<Study>($0) }
      ?? shelves.first.flatMap { isShown ? $0.first : Self.onlyStudy($0) }
    for shelf in shelves {
      guard let name, let forms = shelf.forms(of: name) else { continue }
      return Folders(forms: forms, exports: shelf.exports)
    }
    throw study == nil ? Self.noName(shelves) : Self.unknown(study ?? "", shelves)
  }

  /// The study whose files lie right in that folder, its plans in `exports` there or two above.
  private static func folders(in folder: String) -> Folders? {
    let folder = URL(fileURLWithPath: folder).standardizedFileURL
    guard exists(folder.appendingPathComponent("study.yaml")) else { return nil }
    let above = folder.deletingLastPathComponent().deletingLastPathComponent()
    let exports = [folder, above].map { $0.appendingPathComponent("exports") }.first(where: exists)
    return Folders(forms: folder.path, exports: exports?.path)
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path)
  }

  private static func onlyStudy(_ shelf: StudyShelf) -> ID<Study>? {
    shelf.studies.count == 1 ? shelf.studies.first : nil
  }

  /// The folders of the shelves that are looked at.
  static var folders: [String] { shelves().map(\.folder) }

  /// The shelves that are looked at, in their order, each once.
  private static func shelves() -> [StudyShelf] {
    let share = Surroundings["SILLAGE_SHARE"].flatMap { StudyShelf($0) }
    let executable = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
      .resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = StudyShelf(executable.path + "/../share/sillage")
    let built = StudyShelf.nearest(from: executable.path)
    let here = StudyShelf.nearest(from: FileManager.default.currentDirectoryPath)
    var seen: Set<StudyShelf> = []
    return [share, installed, built, here].compactMap(\.self).filter { seen.insert($0).inserted }
  }
}

extension StudySource {
  private static func names(_ shelves: [StudyShelf]) -> String {
    var seen: Set<ID<Study>> = []
    return shelves.flatMap(\.studies).filter { seen.insert($0).inserted }.map(\.text)
      .joined(separator: ", ")
  }

  private static func noName(_ shelves: [StudyShelf]) -> DeskError {
    guard !shelves.isEmpty else { return nowhere }
    let names = names(shelves)
    return DeskError(
      .wrongUse,
      Phrase(
        "Dites quelle étude commencer avec --study. Connues\u{A0}: \(names).",
        "Say which study to begin with --study. Known: \(names)."))
  }

  private static func unknown(_ name: String, _ shelves: [StudyShelf]) -> DeskError {
    guard !shelves.isEmpty else { return nowhere }
    let names = names(shelves)
    return DeskError(
      .doesNotExist,
      Phrase(
        "L’étude «\u{A0}\(name)\u{A0}» n’est pas connue. Connues\u{A0}: \(names).",
        "The study “\(name)” is not known. Known: \(names)."))
  }

  private static var nowhere: DeskError {
    DeskError(
      .doesNotExist,
      Phrase(
        """
        Aucune étude n’est installée. Indiquez le dossier de ses fichiers avec --from, ou dans \
        la variable SILLAGE_SHARE.
        """,
        """
        No study is installed. Name the folder of its files with --from, or in the variable \
        SILLAGE_SHARE.
        """))
  }
}
