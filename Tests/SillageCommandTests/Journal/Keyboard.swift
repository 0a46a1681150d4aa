import Foundation
import Testing

/// The built command at a terminal of its own, with a person who waits for what they read.
final class Keyboard {
  private let process = Process()
  private let master: Int32
  private var shown = ""
  /// All that was shown so far.
  private(set) var everything = ""

  init(_ arguments: [String], in study: TestStudy) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, Int32) = (0, -1)
    // Linux: take the lock off the terminal and ask for its number.
    try #require(ioctl(master, 0x4004_5431, &lock) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    process.executableURL = try BuiltCommand.url
    process.arguments = Team.acting(arguments)
    process.currentDirectoryURL = URL(fileURLWithPath: study.folder)
    process.environment = BuiltCommand.environment(study.folder, runtime: study.runtime)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  deinit { close(master) }

  /// Waits until a text is shown.
  func read(_ text: String) throws {
    let deadline = Date().addingTimeInterval(60)
    while !isShown(text), Date() < deadline {
      var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 200) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = Foundation.read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      let text = String(decoding: bytes.prefix(count), as: UTF8.self)
      shown += text
      everything += text
    }
    try #require(isShown(text), "not shown: \(text)")
    shown = ""
  }

  /// Whether a text is shown, however it is wrapped and coloured.
  private func isShown(_ text: String) -> Bool {
    shown.replacing(#/\x1B\[[0-9;?]*[A-Za-z]/#, with: "").plainSpaces
      .split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(text)
  }

  /// Types a line, once a text is shown.
  func type(_ line: String, after text: String) throws {
    try read(text)
    press(line + "\r")
  }

  /// Presses keys, one after another.
  func press(_ keys: String) {
    let bytes = Array(keys.utf8)
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
