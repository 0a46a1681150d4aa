import Foundation
import JSONTree
import Testing

struct `A quote in a restitution that was only built` {
  @Test func `is not called published, and a folder that is gone is not to be removed`() throws {
    try withFolder { folder in
      let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
      func run(_ arguments: String...) throws -> BuiltCommand.Result {
        let run = try BuiltCommand.run(
          arguments + (arguments.contains("demo") ? [] : ["--study", "study"]), in: folder,
          runtime: folder + "/runtime")
        try #require(run.code == 0, "\(run.errors)")
        return run
      }
      _ = try run("demo", "study", "--from", repository)
      let page = try run("restitution", "build").output
      let name = try #require(page.split(separator: "/").dropLast().last)
      let list = try run("quote", "list").output
      #expect(list.contains("Placée, sans être parue, dans\u{A0}: \(name)"))
      #expect(!list.contains("Parue dans"))
      let code = try #require(list.split(separator: " ").first).prefix { $0 != "\u{A0}" }
      let quotes = try #require(
        try JSON(reading: run("quote", "list", "--format", "json").output).array)
      let other = try #require(
        quotes.last { $0["releases"] == .array([.string(String(name))]) }?["participant"]?.string)
      let objection = try run("rights", "object", other, "--reason", "x").output
      #expect(objection.contains("Préparées avec ses mots, jamais parues"), "\(objection)")
      #expect(objection.contains(name))
      try FileManager.default.removeItem(atPath: folder + "/study/releases/\(name)")
      #expect(try !run("quote", "list").output.contains(name))
      let receipt = try run("consent", "withdraw", String(code), "--effect", "stop")
      #expect(!(receipt.output + receipt.errors).contains("effacez ces dossiers"))
    }
  }
}
