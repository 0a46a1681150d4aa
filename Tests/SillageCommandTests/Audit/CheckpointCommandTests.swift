import Foundation
import JSONTree
import StudyModel
import Testing

struct `sillage audit checkpoint` {
  let shell: Shell

  init() throws { shell = try Shell() }

  @Test func `gives three lines against which the ledger is verified later`() throws {
    _ = try shell.agreed()
    let taken = try shell.run("audit", "relever")
    #expect(taken.code == 0)
    #expect(taken.result.split(separator: "\n").count == 4)
    let count = try #require(Checkpoint(taken.result)).events
    _ = try shell.enrolled()
    let file = shell.path("kept.txt")
    try taken.result.write(toFile: file, atomically: true, encoding: .utf8)
    let verified = try shell.run("audit", "verify", "--checkpoint", file)
    #expect(verified.code == 0)
    #expect(
      verified.words.contains("Conforme au point de contrôle\u{A0}: \(count)\u{A0}événements"))
    #expect(verified.words.contains("signé par coordination"))
    let forged = taken.result.replacing("— ", with: "— 0")
    #expect(
      try shell.run("audit", "verify", "--checkpoint", "-", input: forged).code == 65)
    let later = try shell.run("audit", "verify", "--checkpoint", "-", input: taken.result)
    #expect(later.code == 0)
    let json = try shell.run("audit", "verify", "--format", "json").json
    // An enrolment and the keys of the record.
    #expect(json?["events"]?.int == count + 4)
    #expect(json?["checkpoint"]?.string.flatMap { Checkpoint($0) }?.events == count + 4)
  }

  @Test func `of another ledger, or no checkpoint at all, is refused`() throws {
    let other = try Shell()
    let taken = try other.run("audit", "checkpoint")
    let wrong = try shell.run("audit", "verify", "--checkpoint", "-", input: taken.result)
    #expect(wrong.code == 65)
    #expect(wrong.words.contains("autre registre"))
    let none = try shell.run("audit", "verify", "--checkpoint", "-", input: "bonjour")
    #expect(none.code == 65)
    #expect(try shell.run("audit", "verify", "--checkpoint", "/nowhere").code == 66)
  }

  @Test func `shows that the end was cut off`() throws {
    _ = try shell.enrolled()
    let taken = try shell.run("audit", "checkpoint")
    var lines = taken.result.split(separator: "\n").map(String.init)
    lines[1] = "99"
    let cut = try shell.run(
      "audit", "verify", "--checkpoint", "-", input: lines.joined(separator: "\n") + "\n")
    #expect(cut.code == 74)
    #expect(cut.result.contains("il manque à la fin"))
  }
}
