import Foundation
import StudyLedger
import StudyModel

/// Compares appending through the ledger with a prepared statement of SQLite that writes the same
/// bytes into the same table, in one run.
///
/// `ledger-bench [EVENTS [EVENTS-IN-ONE-TRANSACTION]]`
@main struct LedgerBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let count = arguments.first ?? 100_000
    let size = arguments.dropFirst().first ?? count
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ledger-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let drafts = Drafts.make(count)
    var times: (ledger: [Double], same: [Double], bare: [Double]) = ([], [], [])
    for round in 1...5 {
      let path = folder.appendingPathComponent("ledger-\(round).db").path
      times.ledger.append(try library(drafts, size: size, path: path))
      let rows = try rows(of: path)
      for (rules, name) in [(true, "same"), (false, "bare")] {
        let path = folder.appendingPathComponent("\(name)-\(round).db").path
        try Ledger.create(at: path, node: "bench", on: Drafts.start).close()
        let time = try PreparedStatement(path, withTriggers: rules).insert(rows, size: size)
        if rules { times.same.append(time) } else { times.bare.append(time) }
      }
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      for file in files { try FileManager.default.removeItem(at: file) }
    }
    report(times, count: count, size: size)
  }

  private static func library(_ drafts: [EventDraft], size: Int, path: String) throws -> Double {
    let ledger = try Ledger.create(at: path, node: "bench", on: Drafts.start)
    let time = try measure {
      for first in stride(from: 0, to: drafts.count, by: size) {
        try ledger.act { transaction in
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
    try ledger.forEachEvent { position, event in rows.append(Row(position, event)) }
    try ledger.close()
    return rows
  }

  private static func report(
    _ times: (ledger: [Double], same: [Double], bare: [Double]), count: Int, size: Int
  ) {
    let ledger = median(times.ledger)
    print("\(count) events, \(size) in a transaction; medians of \(times.ledger.count) runs")
    line("through the ledger", ledger, count)
    line("prepared statement, same table", median(times.same), count)
    line("prepared statement, same table without triggers", median(times.bare), count)
    print(String(format: "ratio to the same table     %.2f", ledger / median(times.same)))
    print(String(format: "ratio without triggers      %.2f", ledger / median(times.bare)))
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
