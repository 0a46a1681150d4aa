import Foundation
import Testing

struct `While a command runs` {
  /// What the list of processes shows of one that waits for its input.
  private func shown(of arguments: [String]) throws -> String {
    let process = Process()
    let input = Pipe()
    process.executableURL = try BuiltCommand.url
    process.arguments = arguments
    process.environment = BuiltCommand.environment(FileManager.default.temporaryDirectory.path)
    process.standardInput = input
    (process.standardOutput, process.standardError) = (Pipe(), Pipe())
    try process.run()
    defer {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
    // It takes a moment to begin: what is asked for is what it shows from then on.
    let name = try BuiltCommand.url.path
    var line = ""
    for _ in 0..<200 where line != name {
      let place = "/proc/\(process.processIdentifier)/cmdline"
      let bytes = FileManager.default.contents(atPath: place)
      let words = (bytes ?? Data()).split(separator: 0)
      line = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      Thread.sleep(forTimeInterval: 0.05)
    }
    return line
  }

  @Test func `others see its name and none of its words`() throws {
    let line = try shown(of: ["form", "check", "-", "mot-planté.json"])
    #expect(try line == BuiltCommand.url.path)
  }
}
