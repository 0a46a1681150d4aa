import Foundation
import StudyLedger
import StudyModel

/// Compares appending through the ledger with a prepared statement of SQLite that writes the same
/// bytes into the same table, in one run, and with appending the same content unsealed.
///
/// `ledger-bench [EVENTS [EVENTS-IN-ONE-TRANSACTION]]`
@main struct LedgerBench {
  private struct Times {
    var ledger: [Double] = []
    var clear: [Double] = []
    var same: [Double] = []
    var bare: [Double] = []
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let count = arguments.first ?? 100_000
    let size = arguments.dropFirst().first ?? count
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ledger-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (sealed, clear) = (Drafts.make(count, sealed: true), Drafts.make(count, sealed: false))
    var times = Times()
    for _ in 1...5 {
      let path = folder.appendingPathComponent("ledger.db").path
      times.ledger.append(try library(sealed, size: size, path: path))
      let rows = try rows(of: path)
      let unsealed = folder.appendingPathComponent("clear.db").path
      times.clear.append(try library(clear, size: size, path: unsealed))
      for (rules, name) in [(true, "same"), (false, "bare")] {
        let path = folder.appendingPathComponent("\(name).db").path
        try Ledger.create(at: path, node: "bench").close()
        let statement = try PreparedStatement(path, withTriggers: rules)
        let founding = rows.count - count
        _ = try statement.insert(rows.prefix(founding), size: size)
        let time = try statement.insert(rows.dropFirst(founding), size: size)
        if rules { times.same.append(time) } else { times.bare.append(time) }
      }
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      for file in files { try FileManager.default.removeItem(at: file) }
    }
    report(times, count: count, size: size)
  }

  private static func library(_ drafts: [EventDraft], size: Int, path: String) throws -> Double {
    let ledger = try Ledger.create(at: path, node: "bench")
    let keyring = Keyring(Keyring.Secret(keys: PrivateKeys(), record: nil))
    let unlocked = UnlockedLedger(ledger, with: keyring)
    let streams = Set(drafts.filter { !$0.kind.isClear }.map(\.stream))
    try unlocked.act { try Founding.write($0, keysFor: streams.sorted { "\($0)" < "\($1)" }) }
    let time = try measure {
      for first in stride(from: 0, to: drafts.count, by: size) {
        try unlocked.act { transaction in
          for draft in drafts[first..<min(first + size, drafts.count)] {
            try transaction.append(draft)
          }
        }
      }
    }
    try ledger.close()
    return time
  }

  private static func rows(of path: String) throws -> [Row] {
    let ledger = try Ledger(opening: path)
    var rows: [Row] = []
    try ledger.forEachSealed { position, event in rows.append(Row(position, event)) }
    try ledger.close()
    return rows
  }

  private static func report(_ times: Times, count: Int, size: Int) {
    let ledger = median(times.ledger)
    let sealing = zip(times.ledger, times.clear).map { ($0 - $1) / $0 }
    print("\(count) events, \(size) in a transaction; medians of \(times.ledger.count) runs")
    line("through the ledger", ledger, count)
    line("through the ledger, content in clear", median(times.clear), count)
    line("prepared statement, same table", median(times.same), count)
    line("prepared statement, same table without triggers", median(times.bare), count)
    print(String(format: "ratio to the same table     %.2f", ledger / median(times.same)))
    print(String(format: "ratio without triggers      %.2f", ledger / median(times.bare)))
    print(String(format: "sealing, of an append       %.0f %%", median(sealing) * 100))
  }

  private static func line(_ name: String, _ time: Double, _ count: Int) {
    print(String(format: "%.3f s  %.2f µs an event  ", time, time / Double(count) * 1e6) + name)
  }
}

func measure(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let elapsed = try clock.measure(body).components
  return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
}

func median(_ values: [Double]) -> Double {
  values.sorted()[values.count / 2]
}
