import Foundation
import JSONTree
import Testing

struct `sillage user escrow and recover` {
  private static let forms = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "forms/malades-chroniques-mes").path

  /// Begins a study in that folder.
  private func begun(_ folder: String, _ more: String...) throws -> BuiltCommand.Result {
    _ = try "une phrase d’essai\n".written(to: "phrase.txt", in: folder)
    return try BuiltCommand.run(
      ["init", "etude", "--from", Self.forms, "--passphrase-file", "phrase.txt"] + more, in: folder)
  }

  private func parts(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("SILLAGE-") }
  }

  @Test func `a study that begins with parts gives its coordinator back`() throws {
    try withFolder { folder in
      let begun = try begun(folder, "--escrow", "2/3")
      #expect(begun.code == 0, "\(begun.errors)")
      let parts = parts(begun.output)
      #expect(parts.count == 3)
      #expect(begun.output.contains("part 3 sur 3\u{A0}; il en faut 2"))
      #expect(begun.errors.contains("remettez-la à une personne de confiance"))
      #expect(!begun.errors.contains("phrase de passe oubliée"))
      let sheet = try ("À garder au coffre.\n" + parts[2]).written(to: "sheet.txt", in: folder)
      let other = try parts[0].lowercased().written(to: "other.txt", in: folder)
      let recover = ["user", "recover", "coordination", "--study", "etude", "--share"]
      let alone = try BuiltCommand.run(recover + [sheet], in: folder)
      #expect(alone.code == 65)
      #expect(alone.errors.contains("Il faut 2 parts, 1 seulement"))
      let recovered = try BuiltCommand.run(
        ["utilisateur", "récupérer"] + recover.dropFirst(2) + [sheet, "--share", other], in: folder)
      #expect(recovered.code == 0, "\(recovered.errors)")
      let word = recovered.output
      #expect(word.wholeMatch(of: /([2-9A-Z]{4}-){3}[2-9A-Z]{4}\n/) != nil)
      let (old, new) = (
        try word.written(to: "word.txt", in: folder),
        try "quatre mots pour entrer\n".written(to: "new.txt", in: folder)
      )
      let login = [
        "login", "coordination", "--study", "etude", "--new-passphrase-file", new,
        "--passphrase-file",
      ]
      #expect(try BuiltCommand.run(login + ["phrase.txt"], in: folder).code == 77)
      #expect(try BuiltCommand.run(login + [old], in: folder).code == 0)
      #expect(try BuiltCommand.run(["status", "--study", "etude"], in: folder).code == 0)
    }
  }

  @Test func `a study without parts is told what is lost with a passphrase`() throws {
    try withFolder { folder in
      let begun = try begun(folder)
      #expect(begun.code == 0)
      #expect(parts(begun.output).isEmpty)
      #expect(
        begun.errors.contains(
          "Attention\u{A0}: une phrase de passe oubliée ne peut pas être retrouvée"))
    }
  }

  @Test(arguments: ["1/3", "4/3", "2/256", "3", "deux/trois"])
  func `parts that protect nothing are refused before anything is made`(plan: String) throws {
    try withFolder { folder in
      let refused = try begun(folder, "--escrow", plan)
      #expect(refused.code == 64)
      #expect(!FileManager.default.fileExists(atPath: folder + "/etude"))
    }
  }

  @Test func `parts made later say which regions they lack, and anew what the old ones are worth`()
    throws
  {
    let shell = try Shell()
    let made = try shell.run("utilisateur", "séquestre", "--parts", "3", "--threshold", "2")
    #expect(made.code == 0, "\(made.words)")
    #expect(parts(made.result).count == 3)
    #expect(made.words.contains("nouvelle-aquitaine, occitanie, pays-de-la-loire"))
    #expect(try shell.run("user", "list").words.contains("occitanie"))
    let admitted = try shell.run("user", "admit", "--as", "ref-oc-1")
    #expect(admitted.words.contains("Le séquestre a maintenant les clés de\u{A0}: occitanie."))
    #expect(try !shell.run("user", "list").words.contains("occitanie"))
    let anew = try shell.run(
      "user", "escrow", "--parts", "2", "--threshold", "2", "--format", "json")
    #expect(anew.json?["shares"]?.array?.count == 2)
    #expect(anew.words.contains("détruisez-les"))
    #expect(try shell.run("audit", "verify").code == 0)
  }
}
