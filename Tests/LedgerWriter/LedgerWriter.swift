import Foundation
import StudyLedger
import StudyModel
import Wording

/// Appends events to a ledger, each in an act of its own, and says of each that it is safe.
///
/// `ledger-writer FILE COUNT`: the tests start many of them at once and kill them at random.
@main struct LedgerWriter {
  static func main() {
    do {
      try append(Int(CommandLine.arguments[2]) ?? 0, to: CommandLine.arguments[1])
    } catch let error as LedgerError {
      say("\(error.code.rawValue): \(error.message.english)")
      exit(1)
    } catch {
      say("\(error)")
      exit(1)
    }
  }

  private static func append(_ count: Int, to path: String) throws {
    let instruments = Instruments.system
    let stream = StudyModel.Stream.participant(ParticipantCode.drawn(with: instruments))
    let ledger = try Ledger(opening: path)
    for number in 0..<count {
      let event = try ledger.act { transaction in
        try transaction.append(draft(number, in: stream, instruments))
      }
      say(event.id.description)
    }
    try ledger.close()
  }

  private static func draft(
    _ number: Int, in stream: StudyModel.Stream, _ instruments: Instruments
  ) -> EventDraft {
    EventDraft(
      id: EventID(instruments), stream: stream, kind: EventKind(name: "entry.written", version: 1),
      effectiveAt: instruments.now(), recordedAt: instruments.now(), author: "claire",
      source: .direct, payload: Array(#"{"number":\#(number)}"#.utf8))
  }

  /// One line to standard output, at once.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
