import JSONTree
import Testing

@testable import sillage

struct `Comparing readers from the terminal` {
  private func run(
    _ input: String, _ more: String...
  ) throws -> BuiltCommand.Result {
    try withFolder { folder in
      try BuiltCommand.run(
        ["coding", "agreement", "--judgements", "-", "--lang", "en"] + more, in: folder,
        input: input)
    }
  }

  private var table: String {
    let agenda = (0..<20).map { "t\($0),agenda,\($0 % 2),\($0 % 5 == 0 ? 1 : $0 % 2)\n" }
    let view = (0..<20).map { "t\($0),vue,0,0\n" }
    return "unit,theme,first,second\n" + (agenda + view).joined()
  }

  @Test func `is told in plain sentences, over all and by theme`() throws {
    let outcome = try run(table)
    #expect(outcome.code == 0)
    let page = outcome.output.plainSpaces
    #expect(page.contains("Agreement between readers  40 shared judgements"))
    #expect(page.contains("Cohen’s kappa: 0.88 (95% interval from"))
    #expect(page.words.contains("“almost perfect agreement” on the scale of Landis and Koch"))
    #expect(page.contains("agenda  20"))
    #expect(page.contains("– undefined: all readers gave the same answer everywhere"))
  }

  @Test func `tells in one line which readers have no kappa, and why`() throws {
    let rows = (0..<20).map { "t\($0),\($0 % 2),\($0 % 3 % 2),\($0 == 0 ? "1" : "")\n" }
    let page = try run("unit,a,b,c\n" + rows.joined()).output.plainSpaces.words
    #expect(page.contains("a / b – Cohen’s kappa: "))
    #expect(page.contains("Cohen’s kappa: undefined, fewer than two texts"))
    #expect(page.contains("(a / c, b / c)"))
  }

  @Test func `is the same each time, and for programs`() throws {
    let first = try run(table, "--format", "json")
    let second = try run(table, "--format", "json")
    #expect(first.output == second.output)
    let json = try JSON(reading: first.output)
    #expect(json["readers"] == ["first", "second"])
    #expect(json["overall"]?["kappa"]?.array?.first?["readers"] == ["first", "second"])
    let themes = try #require(json["themes"]?.array)
    #expect(themes.map { $0["theme"] } == ["agenda", "vue"])
    #expect(themes[1]["alpha"]?["value"] == .null)
    #expect(themes[1]["alpha"]?["gap"] == "oneCategory")
  }

  @Test(
    arguments: [
      ("text,a,b\n1,x,x\n", 1), ("unit,a\n1,x\n", 1), ("unit,a,b\n1,x\n", 2),
      ("unit,a,b\n1,x,y\n1,x,x\n", 3), ("unit,theme,a,b\n1,,x,y\n", 2), ("unit,a,a\n1,x,y\n", 1),
    ])
  func `a faulty table is refused with its line`(_ text: String, _ line: Int) throws {
    let outcome = try run(text)
    #expect(outcome.code == 65)
    #expect(outcome.errors.plainSpaces.contains("(standard input):\(line) : "))
  }
}

extension String {
  /// Its words, wherever lines end.
  fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
