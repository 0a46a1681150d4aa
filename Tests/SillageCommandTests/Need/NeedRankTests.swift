import Foundation
import JSONTree
import Testing

@testable import sillage

struct `Need commands` {
  private let evidence = """
    {"format": "sillage-evidence/1",
     "people": [{"id": "x", "region": "north", "conditions": ["a"]}, {"id": "y"}, {"id": "z"}],
     "needs": ["calendar", "filing"],
     "passages": [{"person": "x", "need": "filing", "severities": [4, null]},
      {"person": "y", "need": "filing", "severities": [3]},
      {"person": "z", "need": "calendar", "severities": [2]}],
     "ballots": [{"vote": "workshop", "offered": ["calendar", "filing"], "dots": {"filing": 2}}]}
    """

  @Test func `rank needs from a file of evidence, in words and as JSON`() throws {
    try withFolder { folder in
      _ = try evidence.written(to: "evidence.json", in: folder)
      let shown = try BuiltCommand.run(
        ["besoin", "classer", "--evidence", "evidence.json"], in: folder)
      #expect(shown.code == 0)
      #expect(shown.output.contains("parmi les trois premiers dans tous les tirages"))
      #expect(shown.output.contains("personnes 30 + maladies 10"))
      #expect(shown.errors.contains("10\u{202F}000 tirages"))
      let ranked = try BuiltCommand.run(
        ["need", "rank", "--evidence", "-", "--format", "json"], in: folder, input: evidence)
      let json = try JSON(reading: ranked.output)
      #expect(json["format"] == "sillage-ranking/1")
      #expect(json["needs"]?.array?.map { $0["need"] } == ["filing", "calendar"])
      #expect(json["needs"]?.array?.first?["people"] == 2)
    }
  }

  @Test func `say that there is nothing to rank`() throws {
    let ranked = try Shell().run("besoin", "classer")
    #expect(ranked.code == 0, "\(ranked.words)")
    #expect(ranked.result.isEmpty)
    #expect(ranked.words.hasPrefix("Aucun besoin à classer"))
  }

  @Test func `follow the method of a file`() throws {
    try withFolder { folder in
      _ = try evidence.written(to: "evidence.json", in: folder)
      _ = try """
      criteria:
        - { id: people, weight: 100 }
      most-passages: 5
      first: 1
      interval: { level: 90, draws: 500, seed: 7 }
      """.written(to: "method.yaml", in: folder)
      let ranked = try BuiltCommand.run(
        ["need", "rank", "--evidence", "evidence.json", "--method", "method.yaml", "--lang", "en"],
        in: folder)
      #expect(ranked.code == 0)
      #expect(ranked.output.contains("Weights: people 100 = 100"))
      #expect(ranked.output.contains("of draws"))
    }
  }

  @Test func `a referent ranks by the people of their region, and is told so`() throws {
    let shell = try Shell()
    for need in ["agenda-relie", "classement"] {
      let stated = try shell.run(
        "need", "state", need, "--fr", "Un besoin", "--theme", "agenda")
      try #require(stated.code == 0, "\(stated.words)")
    }
    let code = try shell.agreed()
    let written = try shell.run(
      "journal", "add", code, "--answer", "fonction=agenda", "--answer",
      "evenement=Je recopie tout.", "--dictated")
    try #require(written.code == 0, "\(written.words)")
    for arguments in [
      ["coding", "mark", code, "--entry", "1", "--words", "Je recopie", "--theme", "agenda"],
      ["need", "support", "agenda-relie", code, "--mark", "1"],
    ] {
      let done = try shell.run(arguments)
      try #require(done.code == 0, "\(done.words)")
    }
    let method = try """
    criteria:
      - { id: people, weight: 100 }
    most-passages: 5
    first: 1
    interval: { level: 90, draws: 200, seed: 7 }
    """.written(to: "method.yaml", in: shell.path(""))
    func people(_ user: String) throws -> [Int?] {
      let ranked = try shell.run(
        "need", "rank", "--method", method, "--as", user, "--format", "json")
      return [ranked.json?["people"]?.int]
        + (ranked.json?["needs"]?.array?.map { $0["people"]?.int } ?? [])
    }
    #expect(try people("coordination") == [1, 1, 0])
    #expect(try people("ref-oc-1") == [1, 1, 0])
    #expect(try people("ref-na-1") == [0, 0, 0])
    let shown = try shell.run("besoin", "classer", "--method", method, "--as", "ref-na-1")
    #expect(
      shown.result.contains("D’après les personnes de la région Nouvelle-Aquitaine seulement"))
    let whole = try shell.run("besoin", "classer", "--method", method)
    #expect(!whole.result.contains("région"))
  }

  @Test(
    arguments: [
      ("absent.json", nil, 66), ("bad.json", nil, 65), ("unknown.json", nil, 65),
      ("evidence.json", "bad.json", 65),
    ] as [(String, String?, Int32)])
  func `end with the code of what went wrong`(file: String, method: String?, code: Int32) throws {
    try withFolder { folder in
      _ = try evidence.written(to: "evidence.json", in: folder)
      _ = try "{}".written(to: "bad.json", in: folder)
      _ = try evidence.replacing("\"z\", \"need\"", with: "\"secret\", \"need\"")
        .written(to: "unknown.json", in: folder)
      let run = try BuiltCommand.run(
        ["need", "rank", "--evidence", file] + (method.map { ["--method", $0] } ?? []), in: folder)
      #expect(run.code == code)
      #expect(run.output.isEmpty && !run.errors.contains("secret"))
    }
  }
}
