import Foundation
import JSONTree
import Testing

@testable import sillage

struct `Disclosure commands` {
  @Test func `hide the least, and the audit agrees`() throws {
    try withFolder { folder in
      _ = try file([12, 9, 3]).written(to: "counts.json", in: folder)
      let made = try BuiltCommand.run(
        [
          "disclosure", "protect", "counts.json", "--threshold", "5", "--out", "printed.json",
          "--lang", "en",
        ], in: folder)
      #expect((made.code, made.output) == (0, "printed.json\n"))
      #expect(
        made.errors.plainSpaces
          == "2 counts hidden (12 people), the least possible, proved; audit: safe.\n")
      let printed = try JSON(reading: Data(contentsOf: URL(filePath: "\(folder)/printed.json")))
      #expect(values(printed) == [12, nil, nil, 24])
      #expect(printed["note"] == "kept")
      let again = [
        "disclosure", "protect", "counts.json", "--threshold", "5", "--out", "printed.json",
      ]
      #expect(try BuiltCommand.run(again, in: folder).code == 73)
      #expect(try BuiltCommand.run(again + ["--force"], in: folder).code == 0)
      let audit = try BuiltCommand.run(
        ["divulgation", "auditer", "printed.json", "--threshold", "5", "--truth", "counts.json"],
        in: folder)
      #expect(audit.code == 0)
      #expect(try JSON(reading: audit.output)["verdict"] == "safe")
    }
  }

  @Test func `see a whole group where its answer stands in a table of its own`() throws {
    let tables = """
      {"format":"sdc-audit/1","dimensions":{"region":{"leaves":["R1","R2"],"role":"key"},
      "answer":{"leaves":["yes","no"],"role":"attribute"}},"releases":[{"id":"r","tables":[
      {"id":"yes","dims":["region"],"where":{"answer":"yes"},"cells":[
      {"at":["R1"],"value":0},{"at":["R2"],"value":12},{"at":{},"value":12}]},
      {"id":"no","dims":["region"],"where":{"answer":"no"},"cells":[
      {"at":["R1"],"value":12},{"at":["R2"],"value":12},{"at":{},"value":24}]}]}]}
      """
    let rules = ["--threshold", "5", "--zeros", "allow"]
    try withFolder { folder in
      _ = try tables.written(to: "tables.json", in: folder)
      let audit = try BuiltCommand.run(["disclosure", "audit", "tables.json"] + rules, in: folder)
      #expect(audit.code == 1 && audit.output.contains("group"))
      let made = try BuiltCommand.run(
        ["disclosure", "protect", "tables.json", "--out", "printed.json"] + rules, in: folder)
      #expect(made.code == 0)
      let again = try BuiltCommand.run(
        ["disclosure", "audit", "printed.json", "--truth", "tables.json"] + rules, in: folder)
      #expect(again.code == 0)
    }
  }

  @Test func `read the standard input, once`() throws {
    try withFolder { folder in
      let text = try String(
        contentsOfFile: file([12, 9, 3]).written(to: "counts.json", in: folder), encoding: .utf8)
      let made = try BuiltCommand.run(
        ["disclosure", "protect", "-", "--threshold", "5", "--out", "printed.json"], in: folder,
        input: text)
      #expect(made.code == 0)
    }
  }

  @Test func `refuse tables that no people can have given, and say that it is not the time`() throws
  {
    let tables = """
      {"format":"sdc-audit/1","dimensions":{"region":{"leaves":["R1","R2"]}},"releases":[{"id":"r",
      "tables":[{"id":"t","dims":["region"],"cells":[
      {"at":["R1"],"value":3},{"at":["R2"],"value":2},{"at":{},"value":9}]}]}]}
      """
    try withFolder { folder in
      _ = try tables.written(to: "tables.json", in: folder)
      let made = try BuiltCommand.run(
        ["disclosure", "protect", "tables.json", "--threshold", "5", "--out", "printed.json"],
        in: folder)
      #expect(made.code == 65)
    }
  }

  @Test func `refuse true counts that are not those of the tables`() throws {
    try withFolder { folder in
      _ = try file([12, 9, 30], total: 51).written(to: "printed.json", in: folder)
      _ = try file([12, 9, 31], total: 52).written(to: "counts.json", in: folder)
      let audit = try BuiltCommand.run(
        [
          "disclosure", "audit", "printed.json", "--threshold", "5", "--truth", "counts.json",
          "--lang", "en",
        ], in: folder)
      #expect(audit.code == 65)
      #expect(audit.errors.contains("this printed count is another one in the file of true counts"))
    }
  }

  @Test func `ask nothing of leaves that only sort, and know that everybody is in one`() throws {
    func tables(_ shows: String) -> String {
      """
      {"format":"sdc-audit/1","dimensions":{"condition":{"leaves":["d","p","k","dp","dk","pk","dpk"],
      "shows":"\(shows)","groups":{"with d":["d","dp","dk","dpk"],"with p":["p","dp","pk","dpk"],
      "with k":["k","dk","pk","dpk"]}}},
      "releases":[{"id":"r","tables":[{"id":"people","dims":["condition"],"cells":[
      {"at":["Total"],"value":24},{"at":["with d"],"value":12},{"at":["with p"],"value":9},
      {"at":["with k"],"value":null}]}]}]}
      """
    }
    try withFolder { folder in
      func audit(_ shows: String) throws -> (code: Int32, output: String) {
        _ = try tables(shows).written(to: "conditions.json", in: folder)
        let done = try BuiltCommand.run(
          ["disclosure", "audit", "conditions.json", "--threshold", "5"], in: folder)
        return (done.code, done.output)
      }
      let found = try audit("groups")
      #expect(found.code == 1)
      let exposures = try JSON(reading: found.output)["exposures"]?.array
      #expect(exposures?.map { $0["at"] } == [["with k"]])
      #expect(exposures?.map { $0["kind"] } == ["existence"])
      #expect(try audit("some").code == 65)
    }
  }

  @Test func `hide acts that one person did, and never write who did them`() throws {
    try withFolder { folder in
      let months = [(33, 5, [29, 1]), (40, 10, [6, 5]), (60, 12, [9, 8])]
      let cells = months.enumerated().map { place, month in
        #"{"at":["M\#(place)"],"value":\#(month.0),"people":\#(month.1),"largest":\#(month.2)}"#
      }
      let tables = """
        {"format":"sdc-audit/1","dimensions":{"month":{"leaves":["M0","M1","M2"],"role":"act"}},
        "releases":[{"id":"r","tables":[{"id":"entries","unit":"acts","dims":["month"],"cells":[
        \(cells.joined(separator: ",")),
        {"at":["Total"],"value":133,"people":14,"largest":[40,12]}]}]}]}
        """
      _ = try tables.written(to: "acts.json", in: folder)
      let audit = try BuiltCommand.run(
        ["disclosure", "audit", "acts.json", "--threshold", "5", "--truth", "acts.json"],
        in: folder)
      #expect(audit.code == 1)
      #expect(audit.output.contains("\"dominance\""))
      let made = try BuiltCommand.run(
        ["disclosure", "protect", "acts.json", "--threshold", "5", "--out", "printed.json"],
        in: folder)
      #expect(made.code == 0)
      let printed = try JSON(reading: Data(contentsOf: URL(filePath: "\(folder)/printed.json")))
      #expect(values(printed) == [nil, nil, 60, 133])
      #expect(!printed.text().contains("largest") && !printed.text().contains("people"))
    }
  }

  @Test func `name what is exposed, and end with 1`() throws {
    try withFolder { folder in
      _ = try file([12, 9, nil]).written(to: "printed.json", in: folder)
      let audit = try BuiltCommand.run(
        ["disclosure", "audit", "printed.json", "--threshold", "5"], in: folder)
      #expect(audit.code == 1)
      let found = try #require(try JSON(reading: audit.output)["exposures"]?.array)
      let expected: JSON = [
        "release": "first", "table": "answers", "at": ["C"], "kind": "exact", "low": 3, "high": 3,
      ]
      #expect(found.contains(expected))
    }
  }

  @Test func `refuse what cannot be safe, and write nothing`() throws {
    try withFolder { folder in
      let releases = """
        {"format":"sdc-audit/1","dimensions":{"answer":{"leaves":["A","B"]}},
        "links":[{"from":"one","to":"two","relation":"grows"}],
        "releases":[\(release("one", [20, 19])),\(release("two", [21, 21]))]}
        """
      _ = try releases.written(to: "counts.json", in: folder)
      let made = try BuiltCommand.run(
        ["disclosure", "protect", "counts.json", "--threshold", "5", "--out", "printed.json"],
        in: folder)
      #expect(made.code == 65)
      #expect(made.errors.contains("petite différence"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/printed.json"))
    }
  }

  @Test(
    arguments: [
      ("audit absent.json --threshold 5", 66), ("audit bad.json --threshold 5", 65),
      ("audit against.json --threshold 5", 65), ("audit against.json", 64),
      ("audit against.json --threshold 1", 64),
      ("protect bad.json --threshold 5 --out out.json", 65),
    ] as [(String, Int32)])
  func `end with the code of what went wrong`(command: String, code: Int32) throws {
    try withFolder { folder in
      _ = try #"{"format":"other"}"#.written(to: "bad.json", in: folder)
      _ = try file([12, 9, 3], total: 30).written(to: "against.json", in: folder)
      let run = try BuiltCommand.run(
        ["disclosure"] + command.split(separator: " ").map(String.init), in: folder)
      #expect(run.code == code)
    }
  }

  private func file(_ counts: [Int?], total: Int = 24) -> String {
    """
    {"format":"sdc-audit/1","note":"kept","dimensions":{"answer":{"leaves":["A","B","C"]}},
    "releases":[\(release("first", counts, total: total))]}
    """
  }

  private func release(_ id: String, _ counts: [Int?], total: Int? = nil) -> String {
    let all = total ?? counts.compactMap(\.self).reduce(0, +)
    let cells = zip(["A", "B", "C"], counts).map { leaf, count in
      #"{"at":["\#(leaf)"],"value":\#(count.map(String.init) ?? "null")}"#
    }
    return """
      {"id":"\(id)","tables":[{"id":"answers","dims":["answer"],
      "cells":[\(cells.joined(separator: ",")),{"at":{},"value":\(all)}]}]}
      """
  }

  private func values(_ json: JSON) -> [Int?] {
    let table = json["releases"]?.array?.first?["tables"]?.array?.first
    return (table?["cells"]?.array ?? []).map { $0["value"]?.int }
  }
}
