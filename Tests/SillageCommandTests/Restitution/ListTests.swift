import Foundation
import Testing

struct `The list of restitutions` {
  @Test func `leaves out one that was deleted before it went out, unless asked`() throws {
    try withFolder { folder in
      let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
      func run(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
        let run = try BuiltCommand.run(
          arguments + ["--lang", "en"], in: folder, runtime: folder + "/runtime")
        try #require(run.code == 0, "\(run.errors)")
        return (run.code, run.output, run.errors)
      }
      _ = try run(
        "demo", "study", "--participants", "1", "--from",
        repository + "/forms/malades-chroniques-mes")
      _ = try run("restitution", "build", "--study", "study")
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/study/releases").first)
      #expect(try run("restitution", "list", "--study", "study").output.contains(name))
      try FileManager.default.removeItem(atPath: folder + "/study/releases/" + name)
      let gone = try run("restitution", "list", "--study", "study")
      #expect(gone.output.isEmpty)
      #expect(gone.errors.contains("1\u{A0}restitution deleted before being published"))
      #expect(try run("restitution", "list", "--all", "--study", "study").output.contains(name))
    }
  }
}
