internal import Foundation
import StudyLedger
import StudyModel
import Wording

/// The few things the desk does with files, with errors in words.
enum Files {
  /// The bytes of a file. `name` is what the error calls it.
  static func bytes(_ path: String, named name: String) throws(DeskError) -> [UInt8] {
    do { return Array(try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      throw exists(path) || isOutOfReach(path) ? .unreadable(name) : .noFile(name)
    }
  }

  /// The SHA-256 of a file of any length.
  static func digest(_ path: String, named name: String) throws(DeskError) -> Digest {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw exists(path) || isOutOfReach(path) ? .unreadable(name) : .noFile(name)
    }
    defer { try? file.close() }
    var running = RunningDigest()
    do {
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        running.add(Array(piece))
      }
    } catch { throw .unreadable(name) }
    return running.digest
  }

  static func text(_ path: String, named name: String) throws(DeskError) -> String {
    guard let text = String(validating: try bytes(path, named: name), as: UTF8.self) else {
      throw .unacceptable(
        "«\u{A0}\(name)\u{A0}» n’est pas un texte en UTF-8.", "“\(name)” is not UTF-8 text.")
    }
    return text
  }

  /// The names in a folder with that ending, in order; none when there is no such folder.
  static func names(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
  }

  /// The names in a folder; nil when it is none.
  static func contents(_ folder: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: folder)
  }

  /// True when something may stand there but the way to it is barred.
  static func isOutOfReach(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 && ![ENOENT, ENOTDIR].contains(errno)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func makeFolder(_ path: String) throws(DeskError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch { throw .cannotWrite(path, error) }
  }

  /// Writes a file beside its place and then moves it there, so that no half of it is ever seen.
  static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(DeskError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      if isPrivate {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      }
    } catch { throw .cannotWrite(path, error) }
  }

  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  static func parent(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  static func move(_ source: String, to target: String) throws(DeskError) {
    do { try FileManager.default.moveItem(atPath: source, toPath: target) } catch {
      throw .cannotWrite(target, error)
    }
  }

  static func copy(_ source: String, to target: String) throws(DeskError) {
    do { try FileManager.default.copyItem(atPath: source, toPath: target) } catch {
      throw .cannotWrite(target, error)
    }
  }
}

extension DeskError {
  static func noFile(_ name: String) -> DeskError {
    .unknown("Le fichier «\u{A0}\(name)\u{A0}» n’existe pas.", "There is no file “\(name)”.")
  }

  static func noPlainFile(_ name: String) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        """
        «\u{A0}\(name)\u{A0}» est un lien, ou n’est pas un fichier ordinaire. Mettez le fichier \
        lui-même à sa place.
        """,
        "“\(name)” is a link, or no ordinary file. Put the file itself in its place."))
  }

  static func unreadable(_ name: String) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        "Le fichier «\u{A0}\(name)\u{A0}» ne peut pas être lu. Vérifiez vos droits sur ce fichier.",
        "The file “\(name)” cannot be read. Check your rights to it."))
  }

  /// What stands somewhere is not written over.
  static func alreadyThere(_ path: String) -> DeskError {
    DeskError(
      .cannotCreate,
      Phrase(
        "«\u{A0}\(path)\u{A0}» existe déjà et n’a pas été touché. Choisissez un autre nom.",
        "“\(path)” exists already and was not touched. Choose another name."))
  }

  static func cannotWrite(_ path: String, _ error: any Error) -> DeskError {
    let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
    return DeskError(
      isFull ? .inputOutput : .cannotCreate,
      isFull
        ? Phrase(
          "Le disque est plein\u{A0}: «\u{A0}\(path)\u{A0}» n’a pas été écrit. Libérez de la place.",
          "The disk is full: “\(path)” was not written. Make room.")
        : Phrase(
          "Impossible d’écrire «\u{A0}\(path)\u{A0}». Vérifiez que le dossier existe et vos droits.",
          "Cannot write “\(path)”. Check that the folder exists and your rights to it."))
  }

  static func inputOutput(_ error: any Error) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        "Une lecture ou une écriture a échoué. Rien de ce qui était enregistré n’est perdu.",
        "Reading or writing failed. Nothing that was recorded is lost."))
  }
}
