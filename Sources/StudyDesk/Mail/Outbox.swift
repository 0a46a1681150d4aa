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

  /// Takes away what said otherwise when an interview is, before it was moved.
  /// - Returns: the files.
  func dropOutdated(by due: DueMessage) -> [String] {
    guard let window = due.appointment?.window else { return [] }
    return messages(to: due.participant).filter { message in
      [.appointment, .soon, .late].contains(message.kind)
        && message.occasion.hasPrefix("\(window)-") && message.occasion != due.message.occasion
    }.map { message in
      let file = path(message, to: due.participant)
      Files.remove(file)
      return file
    }
  }

  private func messages(to code: ParticipantCode) -> [MessageName] {
    Files.names(in: folder, ending: ".eml").sorted().compactMap { name in
      guard name.hasPrefix("\(code)-") else { return nil }
      return MessageName(String(name.dropFirst("\(code)-".count).dropLast(".eml".count)))
    }
  }

  /// Takes away what was cut off while it was written; what is younger than a minute may be under way.
  func sweep() {
    for name in (Files.contents(folder) ?? []).filter(Files.isLeftover) {
      let path = "\(folder)/\(name)"
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      guard let written = facts?[.modificationDate] as? Date, written.timeIntervalSinceNow < -60
      else { continue }
      Files.remove(path)
    }
  }

  /// Takes away all that lies there for somebody, also what was cut off while it was written.
  /// - Throws: `DeskError` that names what cannot be taken away: it must not go.
  func drop(to code: ParticipantCode) throws(DeskError) {
    let all = (Files.contents(folder) ?? []).filter { $0.hasPrefix("\(code)-") }
    for name in all { Files.remove("\(folder)/\(name)") }
    let left = all.filter { Files.exists("\(folder)/\($0)") }.map { "\(folder)/\($0)" }
    guard left.isEmpty else { throw .stillInOutbox(left) }
  }
}

extension Desk {
  /// Takes messages out of the outbox that somebody may not get any more.
  func clearOutbox(_ participant: Participant) throws {
    do {
      try workspace.gate().check(.reminder, of: participant, at: instruments.now())
    } catch is Refusal { try Outbox(workspace).drop(to: participant.id) }
  }
}

extension DeskError {
  fileprivate static func stillInOutbox(_ files: [String]) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        "C’est enregistré, mais des messages restent dans la boîte d’envoi. Effacez-les, ne les envoyez pas.",
        "It is recorded, but messages stay in the outbox. Delete them, do not send them."),
      findings: files.map {
        Finding(
          place: $0, reason: Phrase("ne peut pas être retiré", "cannot be taken away"))
      })
  }
}
