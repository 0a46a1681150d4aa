import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

struct `sillage workshop` {
  let shell: Shell
  let code: String

  init() throws {
    shell = try Shell()
    code = try shell.agreed()
    for need in ["retrouver", "ranger", "partager"] {
      try shell.desk().state(
        NeedStated(
          need: ID(need), french: "Pouvoir \(need) ses documents", english: nil,
          theme: "documents", function: nil, moment: nil))
    }
  }

  private static let questions = """
    questions:
      - question: Que faire d’abord ?
        method: points
        budget: 5
        needs: [retrouver, ranger]
      - question: Dans quel ordre ?
        method: ranking
        needs: [retrouver, ranger, partager]
    """

  private func plan() throws {
    let file = try Self.questions.written(to: "questions.yaml", in: shell.path(""))
    let outcome = try shell.run(
      "atelier", "prévoir", "toulouse-1", "--day", "2025-03-12", "--place", "Mairie",
      "--questions", file)
    try #require(outcome.code == 0, "\(outcome.words)")
  }

  private func vote(_ arguments: String...) throws -> Shell.Outcome {
    try shell.run(["atelier", "voter", "toulouse-1"] + arguments)
  }

  @Test func `planned, attended, voted on and shown`() throws {
    try plan()
    let other = try shell.agreed()
    #expect(
      try shell.run("atelier", "présents", "toulouse-1", code, other).result
        == "\(code)\n\(other)\n")
    let points = try vote(code, "--question", "1", "--give", "retrouver=3", "--give", "ranger=2")
    #expect(
      points.result == """
        toulouse-1\u{A0}: 1\u{A0}bulletin noté
        Question 1\u{A0}: 1\u{A0}bulletin pour 2\u{A0}personnes venues

        """, "\(points.words)")
    #expect(try vote(code, "--question", "2", "--rank", "ranger,retrouver,partager").code == 0)
    #expect(try vote("--no-name", "--question", "1", "--give", "ranger=5").code == 0)
    #expect(try shell.run("atelier", "noter", "toulouse-1", "Une seule liste.").code == 0)
    let page = try shell.run("atelier", "montrer", "toulouse-1")
    #expect(
      page.result == """
        toulouse-1  12\u{A0}mars 2025, Mairie
          2\u{A0}personnes venues

        Question 1\u{A0}: Que faire d’abord ?
          des points à répartir (5)\u{A0}; 2\u{A0}bulletins dont 1 sans nom.
          ranger     7
          retrouver  3

        Question 2\u{A0}: Dans quel ordre ?
          un classement\u{A0}; 1\u{A0}bulletin. Un point pour chaque besoin classé derrière.
          ranger     2
          retrouver  1
          partager   0

        Ce que le groupe retient
          – Une seule liste.

        """)
    let list = try shell.run("workshop", "list", "--format", "json").json
    #expect(list?.array?.first?["came"] == 2)
  }

  @Test
  func `a second ballot says that it replaces the first, and a short ranking what it leaves out`()
    throws
  {
    try plan()
    _ = try shell.run("atelier", "présents", "toulouse-1", code)
    #expect(try vote(code, "--question", "1", "--give", "retrouver=3").code == 0)
    let second = try vote(code, "--question", "1", "--give", "retrouver=2")
    #expect(
      second.result.hasPrefix(
        "toulouse-1\u{A0}: 1\u{A0}bulletin noté, remplace le bulletin précédent\n"))
    let third = try vote(
      code, "--question", "1", "--give", "ranger=2", "--format", "json")
    #expect(third.json?["replaced"] == 1)
    let short = try vote(code, "--question", "2", "--rank", "ranger")
    #expect(short.result.hasPrefix("toulouse-1\u{A0}: 1\u{A0}bulletin noté\n"))
    #expect(short.words.contains("2\u{A0}besoins proposés ne sont pas classés."))
  }

  @Test func `a file of ballots is taken whole, or findings name its lines`() throws {
    try plan()
    _ = try shell.run("atelier", "présents", "toulouse-1", code, try shell.agreed())
    let wrong = try """
    code;question;retrouver;ranger
    \(code);1;3;3
    ;1;4;
    ;9;1;
    ;1;beaucoup;
    """.written(to: "bulletins.csv", in: shell.path(""))
    let refused = try vote("--file", wrong)
    #expect(refused.code == 65)
    #expect(refused.words.contains("bulletins.csv:5"))
    #expect(!refused.words.contains("beaucoup"))
    let tooMany = try """
    code;question;retrouver;ranger
    \(code);1;3;3
    ;1;4;
    ;9;1;
    """.written(to: "bulletins.csv", in: shell.path(""))
    let all = try vote("--file", tooMany)
    #expect(all.code == 65)
    #expect(all.words.contains("bulletins.csv:2") && all.words.contains("bulletins.csv:4"))
    #expect(!all.words.contains("bulletins.csv:3"))
    #expect(try ballots() == [0, 0])
    let right = try """
    code,question,retrouver,ranger
    \(code),1,3,2
    ,1,4,
    """.written(to: "bulletins.csv", in: shell.path(""))
    #expect(try vote("--file", right).code == 0)
    #expect(try ballots() == [1, 1])
  }

  @Test func `all that is wrong with a file of ballots is told at once, line by line`() throws {
    try plan()
    _ = try shell.run("atelier", "présents", "toulouse-1", code)
    let stranger = try shell.agreed()
    let file = try """
    code;question;retrouver;ranger;partager;couleur
    \(code);1;3;3;;
    TALI-000-A;1;1;;;
    \(stranger);1;beaucoup;;;
    \(code);1;1;;1;
    ;9;1;;;
    ;;1;;;
    ;2;1;1;;
    ;1;;;;bleu
    ;1;1;;;
    ;1;2;;;
    """.written(to: "bulletins.csv", in: shell.path(""))
    let refused = try vote("--file", file, "--lang", "en")
    #expect(refused.code == 65)
    let told = refused.words.split(separator: "\n").filter { $0.contains("bulletins.csv") }
    for (line, reason) in [
      (1, "couleur"), (2, "at most 5 points"), (3, "no such code"), (4, "a whole number"),
      (4, "not recorded as having come"), (5, "not on offer"), (5, "another ballot"),
      (6, "no question 9. Choose one of: 1, 2."), (7, "number is missing"), (8, "places 1, 2, 3"),
      (9, "names no need"),
    ] {
      #expect(
        told.contains { $0.contains("bulletins.csv:\(line)") && $0.contains(reason) },
        "\(line): \(reason)")
    }
    #expect(told.last?.contains("there would be too many") == true, "\(told)")
    #expect(try ballots() == [0, 0])
  }

  @Test func `a file of ballots given twice counts once, and can be taken back`() throws {
    try plan()
    for person in [code, try shell.agreed(), try shell.agreed(), try shell.agreed()] {
      _ = try shell.run("atelier", "présents", "toulouse-1", person)
    }
    let file = try """
    code,question,retrouver,ranger
    \(code),1,3,2
    ,1,4,
    """.written(to: "bulletins.csv", in: shell.path(""))
    #expect(try vote("--file", file).code == 0)
    let again = try vote("--file", file)
    #expect(again.code == 0, "\(again.words)")
    #expect(again.result.contains("2\u{A0}de ce fichier l’étaient déjà"))
    #expect(try ballots() == [1, 1])
    let back = try shell.run("atelier", "annuler", "toulouse-1", "--file", file)
    #expect(back.result.contains("2\u{A0}bulletins retirés"), "\(back.words)")
    #expect(try ballots() == [0, 0])
    let nothing = try shell.run("atelier", "annuler", "toulouse-1", "--file", file)
    #expect(nothing.code == 65 && nothing.words.contains("bulletins.csv:3"))
    #expect(try vote("--file", file).code == 0)
    #expect(try ballots() == [1, 1])
  }

  @Test func `a vote is taken back, of a person or of a paper that says the same`() throws {
    try plan()
    _ = try shell.run("atelier", "présents", "toulouse-1", code, try shell.agreed())
    _ = try vote(code, "--question", "1", "--give", "ranger=5")
    _ = try vote("--no-name", "--question", "1", "--give", "ranger=2", "--give", "retrouver=1")
    #expect(try ballots() == [1, 1])
    let wrong = try shell.run(
      "workshop", "unvote", "toulouse-1", "--no-name", "--question", "1", "--give", "ranger=3")
    #expect(wrong.code == 65)
    let paper = try shell.run(
      "workshop", "unvote", "toulouse-1", "--no-name", "--question", "1", "--give", "retrouver=1",
      "--give", "ranger=2")
    #expect(paper.code == 0, "\(paper.words)")
    #expect(try ballots() == [1, 0])
    let person = try shell.run("workshop", "unvote", "toulouse-1", code, "--format", "json")
    #expect(person.json?["taken_back"] == 1)
    #expect(try ballots() == [0, 0])
    #expect(try shell.run("workshop", "unvote", "toulouse-1", code).code == 65)
  }

  private func ballots() throws -> [Int?] {
    let question = try shell.run("workshop", "show", "toulouse-1", "--format", "json").json?[
      "questions"]?.array?.first
    return [question?["ballots"]?.int, question?["ballots_without_name"]?.int]
  }

  @Test func `nobody votes who did not come, and nobody comes who did not agree`() throws {
    try plan()
    #expect(try vote(code, "--question", "1", "--give", "ranger=1").code == 65)
    let stranger = try shell.enrolled()
    let both = try shell.run("atelier", "présents", "toulouse-1", code, stranger)
    #expect(both.code == 77)
    let turnout = try shell.run("workshop", "show", "toulouse-1", "--format", "json").json
    #expect(turnout?["came"] == 0)
  }

  @Test func `what is missing is named`() throws {
    #expect(try shell.run("workshop", "plan", "a").words.contains("Il manque --day."))
    try plan()
    _ = try shell.run("atelier", "présents", "toulouse-1", code)
    #expect(try vote(code, "--question", "1").words.contains("Il manque --give."))
    #expect(try vote(code, "--question", "2").words.contains("Il manque --rank."))
    #expect(try vote(code, "--give", "ranger=1").words.contains("Il manque --question."))
    #expect(try vote(code, "--no-name").code == 64)
    #expect(try shell.run("workshop", "show", "ailleurs").code == 66)
  }

  @Test func `a faulty file of questions is told line by line`() throws {
    let file = try "questions:\n  - question: Quoi ?\n    method: bruit\n"
      .written(to: "questions.yaml", in: shell.path(""))
    let outcome = try shell.run(
      "workshop", "plan", "a", "--day", "2025-03-12", "--place", "b", "--questions", file)
    #expect(outcome.code == 65)
    #expect(outcome.words.contains("questions.yaml:3"))
  }
}
