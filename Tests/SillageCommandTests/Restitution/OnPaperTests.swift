import Foundation
import Testing

struct `A restitution on paper` {
  @Test func `is set by the program that the study's own folder holds`() throws {
    try withFolder { folder in
      let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
      let made = try BuiltCommand.run(
        [
          "demo", "study", "--participants", "1", "--from",
          repository + "/forms/malades-chroniques-mes",
        ],
        in: folder)
      try #require(made.code == 0, "\(made.errors)")
      let bin = folder + "/study/.venv/bin"
      try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
      // It has the package, and gives up with words of its own.
      let python = try "#!/bin/sh\n[ $# -gt 2 ] && echo 'invented trouble' >&2 && exit 1\nexit 0\n"
        .written(to: "python", in: bin)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python)
      let built = try BuiltCommand.run(["restitution", "build", "--study", "study"], in: folder)
      #expect(built.code == 0)
      #expect(built.errors.contains("invented trouble"), "\(built.errors)")
      let papers = try BuiltCommand.run(
        [
          "document", "préparer", "invitation", "--referent", "ref-oc-1", "--study", "study",
          "--out",
          "feuille",
        ], in: folder)
      #expect(papers.errors.contains("invented trouble"), "\(papers.errors)")
    }
  }
}
