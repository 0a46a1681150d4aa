import Foundation
import JSONTree
import StudyLedger
import StudyModel
import Wording

/// Appends events to a ledger, each in an act of its own, and says of each that it is safe.
///
/// `ledger-writer FILE COUNT SECRET`: the tests start many of them at once and kill them at random.
/// SECRET is a file with the private keys of whoever writes.
@main struct LedgerWriter {
  static func main() {
    do {
      let arguments = CommandLine.arguments
      try append(Int(arguments[2]) ?? 0, to: arguments[1], with: secret(in: arguments[3]))
    } catch let error as LedgerError {
      say("\(error.code.rawValue): \(error.message.english)")
      exit(1)
    } catch {
      say("\(error)")
      exit(1)
    }
  }

  private static func secret(in file: String) throws -> Keyring.Secret {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    guard let secret = Keyring.Secret(bytes: Array(bytes)) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return secret
  }

  private static func append(
    _ count: Int, to path: String, with secret: Keyring.Secret
  ) throws {
    let instruments = Instruments.system
    let stream = StudyModel.Stream.participant(ParticipantCode.drawn(with: instruments))
    let ledger = try Ledger(opening: path)
    let unlocked = UnlockedLedger(ledger, with: Keyring(secret))
    for number in 0..<count {
      let event = try unlocked.act { transaction in
        if number == 0 { try giveKeys(stream, transaction, instruments) }
        let payload: JSON = ["number": .integer(number)]
        return try transaction.append(
          draft(EventKind(name: "entry.written", version: 1), payload, in: stream, instruments))
      }
      say(event.id.description)
    }
    try ledger.close()
  }

  private static func giveKeys(
    _ stream: StudyModel.Stream, _ transaction: Transaction, _ instruments: Instruments
  ) throws {
    let alone = [Recipient.person(transaction.keyring.keys.publicKeys)]
    for grant in try transaction.newKey(of: stream, to: alone) {
      let happening = Happening.keyGranted(grant)
      try transaction.append(draft(happening.kind, happening.payload, in: stream, instruments))
    }
  }

  private static func draft(
    _ kind: EventKind, _ payload: JSON, in stream: StudyModel.Stream, _ instruments: Instruments
  ) -> EventDraft {
    EventDraft(
      id: EventID(instruments), stream: stream, kind: kind, effectiveAt: instruments.now(),
      recordedAt: instruments.now(), author: "", source: .direct, payload: payload.bytes())
  }

  /// One line to standard output, at once.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
