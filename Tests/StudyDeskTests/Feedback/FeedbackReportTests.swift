import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Testing

struct `A report on articles` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  private func collect(_ version: String, yes: Int, no: Int) throws {
    let form = try desk.workspace.form(about: .article)
    for index in 0..<yes + no {
      var given = JSONObject()
      given["utile"] = .string(index < yes ? "oui" : "non")
      if index >= yes { given["raison"] = "difficile" }
      let filled = form.questionnaire.fill(
        answers: given, authored: "\(desk.now)", today: desk.today)
      try desk.collect(
        .article, of: "agenda", version: version, form: form.reference.id,
        response: .object(filled.response.json))
    }
  }

  private func counts() throws -> [String: [Int?]] {
    let report = try #require(try desk.feedbackReports(on: .article).first)
    let question = try #require(report.questions.first)
    var rows = Dictionary(
      uniqueKeysWithValues: question.answers.map { ($0.code, $0.versions + [$0.all]) })
    rows[""] = question.asked.versions + [question.asked.all]
    return rows
  }

  @Test func `prints what is large enough`() throws {
    try collect("1", yes: 20, no: 15)
    try collect("2", yes: 30, no: 25)
    let counts = try counts()
    #expect(counts["oui"] == [20, 30, 50])
    #expect(counts["non"] == [15, 25, 40])
    #expect(counts[""] == [35, 55, 90])
  }

  @Test func `hides a small count, and enough that no subtraction gives it back`() throws {
    try collect("1", yes: 20, no: 15)
    try collect("2", yes: 30, no: 2)
    let counts = try counts()
    let all = [counts["oui"], counts["non"], counts[""]].compactMap(\.self)
    #expect(counts["non"]?[1] == nil as Int?)
    // No line of three that add up has exactly one count hidden.
    for line in all { #expect(line.count { $0 == nil } != 1) }
    for column in 0..<3 { #expect(all.count { $0[column] == nil } != 1) }
  }

  @Test func `hides those who are not in an answer too`() throws {
    try collect("1", yes: 40, no: 0)
    let counts = try counts()
    #expect(counts["oui"]?.last == nil as Int?)
  }

  @Test func `takes no version that is longer than a line, or that commands a terminal`() throws {
    for version in [String(repeating: "9", count: 41), "1\u{1B}[2J"] {
      #expect(error { try collect(version, yes: 1, no: 0) }?.code == .unacceptable)
    }
    #expect(try desk.feedbackReports(on: .article).isEmpty)
  }

  @Test func `is withheld while few people answered`() throws {
    try collect("1", yes: 10, no: 0)
    #expect(try desk.feedbackReports(on: .article).first?.isWithheld == true)
  }
}
