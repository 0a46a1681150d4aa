import ArgumentParser
import Foundation
import StudyDesk
import Wording

/// A file named on the command line to be written.
enum OutputFile {
  /// Writes a file whole or not at all: an interruption waits until it is done.
  /// - Parameter isNew: true where what stands there may hold somebody's work.
  /// - Throws: `DeskError`: it cannot be written there.
  static func write(
    _ bytes: [UInt8], to path: String, isNew: Bool = false
  ) throws(DeskError) {
    if isNew { try refuseToReplace(path) }
    try refuseDevice(path)
    let kept = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, kept) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw DeskError(
        .cannotCreate,
        Phrase(
          "«\u{A0}\(path)\u{A0}» ne peut pas être écrit. Vérifiez le dossier et vos droits.",
          "“\(path)” cannot be written. Check the folder and your rights."))
    }
  }

  /// Refuses what is no file, such as a device or a folder: it would be replaced by one.
  private static func refuseDevice(_ path: String) throws(DeskError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    throw DeskError(
      .cannotCreate,
      Phrase(
        "«\u{A0}\(path)\u{A0}» n’est pas un fichier et n’a pas été touché. Choisissez un autre nom.",
        "“\(path)” is no file and was not touched. Choose another name."))
  }

  /// Refuses a file that stands there already, or a link that leads nowhere.
  static func refuseToReplace(_ path: String) throws(DeskError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    throw DeskError(
      .cannotCreate,
      Phrase(
        "«\u{A0}\(path)\u{A0}» existe déjà et n’a pas été touché. Choisissez un autre nom.",
        "“\(path)” exists already and was not touched. Choose another name."))
  }
}

/// Whether a file that stands in the way may be replaced.
struct ForceOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Phrase("Remplacer le fichier s’il existe déjà.", "Replace the file if it exists already.")
        .spoken))
  var force = false
}
