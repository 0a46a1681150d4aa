import Foundation
import Testing

struct `Interrupting a protection` {
  @Test func `leaves no file behind`() throws {
    try withFolder { folder in
      let counts = try large().written(to: "counts.json", in: folder)
      let process = Process()
      // Whatever runs the tests may have turned interruptions off, for its children too.
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [
        "--default-signal=INT", try BuiltCommand.url.path, "disclosure", "protect", counts,
        "--threshold", "5", "--out", "printed.json",
      ]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.environment = BuiltCommand.environment(folder)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      // Long enough to have begun, and far from long enough to end.
      Thread.sleep(forTimeInterval: 0.7)
      #expect(process.isRunning)
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == SIGINT)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["counts.json"])
    }
  }

  /// Invented counts of three dimensions, with all margins, that nobody protects in a moment.
  private func large() -> String {
    let sizes = [14, 16, 12]
    let names = ["a", "b", "c"]
    let dimensions = zip(names, sizes).map { name, size in
      let leaves = (0..<size).map { #""\#(name)\#($0)""# }.joined(separator: ",")
      return #""\#(name)":{"leaves":[\#(leaves)]}"#
    }
    var counts: [[Int]: Int] = [:]
    for place in 0..<sizes.reduce(1, *) {
      let at = [place % 14, place / 14 % 16, place / 224]
      let value = (at[0] * 7 + at[1] * 5 + at[2] * 3 + at[0] * at[1] * at[2]) % 11
      for total in 0..<8 {
        counts[(0..<3).map { total >> $0 & 1 == 1 ? -1 : at[$0] }, default: 0] += value
      }
    }
    let cells = counts.map { at, value in
      let labels = zip(names, at).map { $1 < 0 ? #""Total""# : #""\#($0)\#($1)""# }
      return #"{"at":[\#(labels.joined(separator: ","))],"value":\#(value)}"#
    }
    return """
      {"format":"sdc-audit/1","dimensions":{\(dimensions.joined(separator: ","))},
      "releases":[{"id":"r","tables":[{"id":"t","dims":["a","b","c"],
      "cells":[\(cells.joined(separator: ","))]}]}]}
      """
  }
}
