internal import Foundation
public import JSONTree
import StudyLedger
import StudyModel
import Wording

/// A folder of unfinished answers: one file each, readable by its owner only.
public struct DraftFolder: Hashable, Sendable {
  /// The folder's path; it is made when the first draft is kept.
  public let path: String
  private let ending: String

  /// The drafts in that folder, which need not exist yet.
  public init(_ path: String) { self.init(path, ending: ".json") }

  init(_ path: String, ending: String) {
    self.path = path
    self.ending = ending
  }

  /// A name for the draft about that matter, which tells nothing of it.
  public static func name(about matter: String) -> String {
    String(Digest(of: Array(matter.utf8)).description.prefix(16))
  }

  /// Keeps a draft in the place of the one of that name. It is on the disk when this returns.
  public func keep(_ draft: JSON, as name: String) throws(DeskError) {
    try keep(bytes: draft.bytes(), as: name)
  }

  /// Keeps the bytes of a draft, sealed or not.
  func keep(bytes: [UInt8], as name: String) throws(DeskError) {
    try makeFolder()
    try PrivateFile(file(name)).write(bytes)
  }

  /// The draft of that name; nil when there is none, or none that can be read.
  public func draft(_ name: String) -> JSON? {
    bytes(name).flatMap { try? JSON(reading: $0) }
  }

  /// The bytes of a draft; nil when there is none.
  func bytes(_ name: String) -> [UInt8]? { try? Files.bytes(file(name), named: name) }

  /// Removes a draft, once what it held has been recorded or is no longer wanted.
  public func remove(_ name: String) { Files.remove(file(name)) }

  /// The names of all drafts, in alphabetical order.
  public var names: [String] {
    Files.names(in: path, ending: ending).map { String($0.dropLast(ending.count)) }
  }

  /// A name that comes from outside must not lead out of the folder.
  private func file(_ name: String) -> String {
    path + "/" + name.map { $0 == "/" ? "-" : String($0) }.joined() + ending
  }

  private func makeFolder() throws(DeskError) {
    guard !Files.exists(path) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .cannotWrite(path, error) }
  }
}
