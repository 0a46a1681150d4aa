internal import Foundation
import StudyModel
import Wording

/// The folder in which messages lie that somebody looks through before they send them. Addresses
/// stand in them: nobody but its owner may look in, and no backup takes it along.
struct Outbox {
  static let name = "outbox"
  let folder: String

  init(_ workspace: Workspace) { folder = workspace.path(Self.name) }

  /// Where that message lies. The name tells a code and what it is about.
  func path(_ message: MessageName, to code: ParticipantCode) -> String {
    "\(folder)/\(code)-\(message).eml"
  }

  func keep(
    _ bytes: [UInt8], as message: MessageName, to code: ParticipantCode
  ) throws(DeskError) {
    if !Files.exists(folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch { throw .cannotWrite(folder, error) }
    }
    try PrivateFile(path(message, to: code)).write(bytes)
  }

  /// Takes away all that lies there for somebody.
  func drop(to code: ParticipantCode) {
    for name in Files.names(in: folder, ending: ".eml") where name.hasPrefix("\(code)-") {
      Files.remove("\(folder)/\(name)")
    }
  }
}

extension Desk {
  /// Takes messages out of the outbox that somebody may not get any more.
  func clearOutbox(_ participant: Participant) throws {
    do {
      try workspace.gate().check(.reminder, of: participant, at: instruments.now())
    } catch is Refusal { Outbox(workspace).drop(to: participant.id) }
  }
}
