import JSONTree
import StudyExchange
import StudyForms
import Testing
import Wording

struct `A relevance` {
  private func asked(_ relevant: String) -> XLSFormImport {
    imported(
      """
      | survey |
      | | type | name | label | relevant |
      | | select_one l | one | One | |
      | | select_multiple l | many | Many | |
      | | integer | n | N | |
      | | date | d | D | |
      | | text | t | T | |
      | | text | last | Last | \(relevant.replacing("|", with: "\\|")) |
      | choices |
      | | list_name | name | label |
      | | l | 1 | A |
      | | l | 2 | B |
      | | l | 3 | C |
      """)
  }

  private func words(_ item: Item?) -> [String] {
    (item?.conditions ?? []).map {
      "\($0.question) \($0.comparison.rawValue) \(value($0.answer))"
    }
  }

  private func value(_ answer: Answer) -> String {
    if case .coding(let coding) = answer { return coding.code ?? "" }
    return answer.json.string ?? answer.words.english
  }

  @Test(arguments: [
    ("${one} = '1'", ["one = 1"]), ("'1' = ${one}", ["one = 1"]), ("${one} != 2", ["one != 2"]),
    ("selected(${many}, '2')", ["many = 2"]), ("not(selected(${many}, '2'))", ["many != 2"]),
    ("${n} > 5", ["n > 5"]), ("5 > ${n}", ["n < 5"]), ("${one} > 2", ["one = 3"]),
    ("${t} != ''", ["t exists Yes"]), ("string-length(${t}) = 0", ["t exists No"]),
    ("count-selected(${many}) >= 1", ["many exists Yes"]),
    ("${d} >= date('2024-05-01')", ["d >= 2024-05-01"]),
    ("(${one} = '1' and ${n} > 2) and true()", ["one = 1", "n > 2"]),
    ("not(${one} = '1' or ${n} = 2)", ["one != 1", "n != 2"]),
    ("not(${n} < 5)", ["n >= 5", "n exists No"]),
    ("selected(${many}, '1') = false()", ["many != 1"]),
  ])
  func `means the same as conditions`(_ relevant: String, _ conditions: [String]) {
    let form = asked(relevant)
    #expect(form.errors == [])
    #expect(words(form.item("last")) == conditions)
  }

  @Test func `of ands and ors stands on groups inside one another`() throws {
    let form = asked("(${one} = '1' or ${n} = 2) and (${t} != '' or ${n} = 3) and ${d} != ''")
    #expect(form.errors == [])
    let outer = try #require(form.questionnaire?.items.last)
    #expect((outer.type, outer.combination) == (.group, .all))
    let middle = try #require(outer.items.first)
    #expect((middle.type, middle.combination) == (.group, .any))
    #expect(middle.items.map(\.linkId) == ["last"])
    #expect(middle.items.first?.combination == .any)
  }

  @Test(arguments: [
    ("${absent} = 'x'", SheetFinding.Code.unknownQuestion), ("${one} = '9'", .unknownChoice),
    ("${many} = '1'", .notCarried), ("${n} > ${one}", .notCarried),
    ("${n} + 1 > 3", .notCarried), ("../n > 3", .badExpression), ("${n} >", .badExpression),
    ("${d} > today()", .notCarried), ("false()", .notCarried),
  ])
  func `that cannot be carried is a finding with its place`(
    _ relevant: String, _ code: SheetFinding.Code
  ) throws {
    let finding = try #require(asked(relevant).errors.first)
    #expect(finding.code == code)
    #expect((finding.sheet, finding.row, finding.column) == ("survey", 8, "relevant"))
    #expect(finding.value == relevant)
  }
}
