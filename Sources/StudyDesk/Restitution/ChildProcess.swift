import Foundation

/// A program to run to its end, with nothing to read and its words kept.
struct ChildProcess {
  let path: String
  let arguments: [String]

  init(_ path: String, _ arguments: [String]) {
    self.path = path
    self.arguments = arguments
  }

  /// How it went.
  enum Outcome: Hashable, Sendable {
    case ended
    /// The line of standard error that says why, the last one when none begins with `error`.
    case failed(String)
  }

  /// Runs it and waits.
  func run() throws -> Outcome {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return .ended }
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("error") } ?? lines.last
    return .failed(line.map(String.init) ?? "\(process.terminationStatus)")
  }
}
