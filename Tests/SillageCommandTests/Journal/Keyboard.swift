import Foundation
import Testing

/// The built command at a terminal of its own, with a person who waits for what they read.
final class Keyboard {
  private let process = Process()
  private let master: Int32
  private var shown = ""

  init(_ arguments: [String], in folder: String) throws {
    master = posix_openpt(O_RDWR | O_NOCTTY)
    let name = try #require(grantpt(master) == 0 && unlockpt(master) == 0 ? ptsname(master) : nil)
    let terminal = open(name, O_RDWR | O_NOCTTY)
    let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    process.executableURL = try BuiltCommand.url
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = BuiltCommand.environment(folder)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  deinit { close(master) }

  /// Waits until a text is shown.
  func read(_ text: String) throws {
    let deadline = Date().addingTimeInterval(30)
    while !shown.plainSpaces.contains(text), Date() < deadline {
      var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 200) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = Foundation.read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      shown += String(decoding: bytes.prefix(count), as: UTF8.self)
    }
    try #require(shown.plainSpaces.contains(text), "not shown: \(text)")
    shown = ""
  }

  /// Types a line, once a text is shown.
  func type(_ line: String, after text: String) throws {
    try read(text)
    let bytes = Array((line + "\r").utf8)
    #expect(write(master, bytes, bytes.count) == bytes.count)
  }

  /// Ends the process without giving it time for anything.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
