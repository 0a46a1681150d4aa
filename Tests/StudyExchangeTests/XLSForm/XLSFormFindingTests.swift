import StudyExchange
import StudyForms
import Testing
import Wording

struct `What a spreadsheet cannot hand over` {
  @Test func `is found all at once, each at its row`() {
    let form = imported(
      """
      | survey |
      | | type | name | label | relevent | label::Klingon |
      | | geopoint | place | Where? | | |
      | | select_one missing | a | A | | |
      | | textt | b | B | | |
      | | integer | | C | | |
      | | text | a | Again | | |
      | | begin_group | g | G | | |
      """)
    let found = form.errors.map { "\($0.code.rawValue) \($0.row ?? 0) \($0.column ?? "")" }
    #expect(
      Set(found).isSuperset(of: [
        "unknownLanguage 2 label::Klingon", "notCarried 3 type", "unknownList 4 type",
        "unknownType 5 type", "missingValue 6 name", "duplicateName 7 name",
        "unbalancedGroup 8 type",
      ]))
    #expect(form.findings.contains { $0.code == .unknownColumn && $0.column == "relevent" })
    #expect(!form.isAcceptable)
  }

  @Test func `but does not change what is asked is a warning, and stays for the way back`() throws {
    let form = imported(
      """
      | survey |
      | | type | name | label | constraint | constraint_message | media::image |
      | | start | start | | | | |
      | | date | d | D | . <= today() | Not later | d.png |
      """)
    #expect(form.isAcceptable)
    #expect(form.findings.map(\.code) == [.notCarried, .keptAside, .notCarried])
    let questionnaire = try #require(form.questionnaire)
    let back = String(
      decoding: try XLSFormExport(questionnaire, file: "d").bytes(.md), as: UTF8.self)
    #expect(back.contains("| . <= today() |"))
    #expect(back.contains("| Not later |"))
  }

  @Test(arguments: [
    "", "no table", "| choices |\n| | list_name | name |", "| survey |\n| | name | label |",
    "| survey |\n| | type | name | label |",
  ])
  func `is said of a file without questions`(_ text: String) {
    let form = imported(text)
    #expect(form.errors.count == 1)
  }

  @Test func `is a name with a character that nobody sees`() {
    let form = imported(
      """
      | survey |
      | | type | name | label |
      | | text | a | A |
      | | text | a\u{200B} | A |
      | | select_one l | b | B |

      | choices |
      | | list_name | name | label |
      | | l | yes | Yes |
      | | l | yes\u{2060} | Yes |
      | | l | no | No\u{FEFF} |
      """)
    let found = form.errors.map { "\($0.code.rawValue) \($0.row ?? 0) \($0.column ?? "")" }
    #expect(
      found == [
        "invisibleCharacter 4 name", "invisibleCharacter 10 name", "invisibleCharacter 11 label",
      ])
    #expect(form.errors.first?.message.english.contains("U+200B") == true)
  }

  @Test func `is a name with a space, where other programs put one between two answers`() {
    let form = imported(
      """
      | survey |
      | | type | name | label |
      | | text | my name | A |
      | | select_one l | b | B |

      | choices |
      | | list_name | name | label |
      | | l | not yet | Not yet |
      | | l | done | Done |
      """)
    let found = form.findings.map {
      "\($0.severity) \($0.code.rawValue) \($0.row ?? 0) \($0.column ?? "")"
    }
    #expect(found == ["warning badValue 8 name", "error badValue 3 name"])
    #expect(
      form.findings.allSatisfy {
        $0.message.english.contains("Write for instance")
          || $0.message.english.contains("write for instance “my_name”")
      })
  }

  @Test func `is no yes or no in French, which is read, but anything else for required`() {
    func required(_ word: String) -> (Bool?, [SheetFinding.Code]) {
      let form = imported(
        "| survey |\n| | type | name | label | required |\n| | text | a | A | \(word) |")
      return (form.item("a")?.isRequired, form.findings.map(\.code))
    }
    for word in ["oui", "Oui", "vrai", "VRAI", "yes", "TRUE"] {
      #expect(required(word) == (true, []), "\(word)")
    }
    for word in ["non", "NON", "faux", "FAUX", "no", ""] {
      #expect(required(word) == (false, []), "\(word)")
    }
    #expect(required("peut-être") == (false, [.keptAside]))
  }

  @Test func `is asked of several files, each a sheet`() throws {
    let survey = "type;name;label\nselect_one l;q;Q ?\n"
    let form = XLSFormImport([
      .init(name: "survey.csv", kind: .csv, bytes: Array(survey.utf8)),
      .init(name: "choices.csv", kind: .csv, bytes: Array("list_name,name,label\nl,a,A\n".utf8)),
    ])
    #expect(form.findings == [])
    #expect(form.item("q")?.options.count == 1)
  }
}
