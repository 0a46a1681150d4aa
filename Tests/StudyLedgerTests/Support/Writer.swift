import Foundation
import StudyLedger
import StudyModel
import Testing

/// A process of its own that appends to a ledger and says of each event that it is safe.
struct Writer {
  private let process = Process()
  private let output = Pipe()

  init(_ path: String, events count: Int) throws {
    let here = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(fileURLWithPath: here).deletingLastPathComponent()
      .appendingPathComponent("ledger-writer")
    process.arguments = [path, String(count)]
    process.standardOutput = output
    try process.run()
  }

  /// Ends the process without giving it time for anything.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the end and returns what was said to be safe.
  func acknowledged() throws -> [EventID] {
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // The last line of a killed process may be cut.
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    return lines.compactMap { EventID(String($0)) }
  }
}
