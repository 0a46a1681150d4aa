import Foundation
import StudyDesk
import Wording

/// A file named on the command line; `-` is the standard input.
enum InputFile {
  /// The bytes of the file.
  /// - Throws: `DeskError`: there is no such file, or it cannot be read.
  static func bytes(_ path: String) throws(DeskError) -> [UInt8] {
    guard path != "-" else { return try read(.standardInput, path) }
    guard exists(path) else { throw .missing(path) }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: path) else {
      throw .illegible(path)
    }
    defer { try? handle.close() }
    return try read(handle, path)
  }

  /// The first bytes of a file, however long it is.
  static func beginning(_ path: String, of count: Int) throws(DeskError) -> [UInt8] {
    guard exists(path) else { throw .missing(path) }
    guard path != "-" else { return Array(try read(.standardInput, path).prefix(count)) }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .illegible(path) }
    defer { try? handle.close() }
    do { return Array(try handle.read(upToCount: count) ?? Data()) } catch {
      throw .illegible(path)
    }
  }

  static func exists(_ path: String) -> Bool {
    path == "-" || FileManager.default.fileExists(atPath: path)
  }

  /// What findings call the file.
  static func name(_ path: String) -> String {
    path == "-" ? Phrase("(entrée standard)", "(standard input)").spoken : path
  }

  private static func read(
    _ handle: FileHandle, _ path: String
  ) throws(DeskError) -> [UInt8] {
    do { return Array(try handle.readToEnd() ?? Data()) } catch { throw .illegible(path) }
  }
}

extension DeskError {
  fileprivate static func missing(_ path: String) -> DeskError {
    DeskError(
      .doesNotExist,
      Phrase(
        "Le fichier «\u{A0}\(path)\u{A0}» n’existe pas. Vérifiez son nom.",
        "There is no file “\(path)”. Check its name."))
  }

  fileprivate static func illegible(_ path: String) -> DeskError {
    let name = InputFile.name(path)
    return DeskError(
      .inputOutput,
      Phrase(
        "«\u{A0}\(name)\u{A0}» ne peut pas être lu. Vérifiez que c’est un fichier et vos droits.",
        "“\(name)” cannot be read. Check that it is a file and your rights to it."))
  }
}
