import Foundation
import StudyLedger
import StudyModel
import Testing

/// A process of its own that appends to a ledger and says of each event that it is safe.
struct Writer {
  private let process = Process()
  private let output = Pipe()

  init(_ key: FoundedLedger.Key, events count: Int) throws {
    // The hand's secret goes through a file of its owner's, never through the list of processes.
    let secret = key.path + ".secret"
    if !FileManager.default.fileExists(atPath: secret) {
      let made = FileManager.default.createFile(
        atPath: secret, contents: Data(key.secret.bytes), attributes: [.posixPermissions: 0o600])
      try #require(made)
    }
    let here = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(fileURLWithPath: here).deletingLastPathComponent()
      .appendingPathComponent("ledger-writer")
    process.arguments = [key.path, String(count), secret]
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
