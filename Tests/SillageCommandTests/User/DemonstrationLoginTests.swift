import Foundation
import Testing

struct `Two demonstrations of one seed` {
  @Test func `each have logins of their own`() throws {
    try withFolder { folder in
      let forms = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "forms").path
      func run(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
        let run = try BuiltCommand.run(arguments, in: folder, runtime: folder + "/runtime")
        return (run.code, run.output, run.errors)
      }
      try FileManager.default.createDirectory(
        atPath: folder + "/runtime", withIntermediateDirectories: true)
      _ = try "demonstration\n".written(to: "word", in: folder)
      for name in ["one", "other"] {
        let made = try run(
          "demo", name, "--participants", "1", "--from", forms + "/malades-chroniques-mes")
        try #require(made.code == 0, "\(made.errors)")
      }
      let login = try run(
        "login", "coordination", "--study", "one", "--passphrase-file", "word")
      try #require(login.code == 0, "\(login.errors)")
      for name in ["one", "other"] {
        let list = try run("participant", "list", "--study", name, "--as", "coordination")
        #expect(list.code == 0, "\(list.errors)")
        #expect(!list.output.isEmpty)
      }
      let elsewhere = try run(
        "login", "ref-oc-1", "--study", "other", "--passphrase-file", "word")
      try #require(elsewhere.code == 0, "\(elsewhere.errors)")
      for name in ["one", "other"] {
        let list = try run("participant", "list", "--study", name)
        #expect(list.code == 0, "\(list.errors)")
      }
      let logouts = try ["one", "other"].map {
        try run("logout", "--study", $0, "--format", "json").output
      }
      #expect(logouts[0].contains("coordination") && !logouts[0].contains("ref-oc-1"))
      #expect(logouts[1].contains("ref-oc-1") && !logouts[1].contains("coordination"))
    }
  }
}
