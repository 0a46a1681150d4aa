import JSONTree
import StudyForms
import Testing

@testable import sillage

private let sheets = """
  | survey | type | name | label::Français (fr) | label::English (en) | relevant |
  | | select_one on | seen | Êtes-vous suivi ? | Are you followed? | |
  | | text | where | Où ? | Where? | ${seen} = 'o' |
  | choices | list_name | name | label::Français (fr) | label::English (en) |
  | | on | o | Oui | Yes |
  | | on | n | Non | No |

  """

struct `Forms and spreadsheets` {
  private func run(
    _ words: String, in folder: String
  ) throws -> BuiltCommand.Result {
    try BuiltCommand.run(words.split(separator: " ").map(String.init), in: folder)
  }

  @Test func `there and back with two commands`() throws {
    try withFolder { folder in
      _ = try sheets.written(to: "form.md", in: folder)
      let read = try run("form import form.md --output form.json", in: folder)
      #expect((read.code, read.output) == (0, "form.json\n"))
      #expect(read.errors.plainSpaces == "2 questions. Rien à signaler.\n")
      let written = try run("formulaire exporter form.json --to form.xlsx", in: folder)
      #expect((written.code, written.output) == (0, "form.xlsx\n"))
      #expect(try run("form export form.json --to form.xlsx", in: folder).code == 73)
      #expect(try run("form export form.json --to form.xlsx --force", in: folder).code == 0)
      let again = try run("form import form.xlsx --quiet", in: folder)
      let form = try #require(Questionnaire.read(Array(again.output.utf8), file: "").resource)
      #expect(form.items.map(\.linkId) == ["seen", "where"])
      #expect(form.items.last?.conditions.map(\.question) == ["seen"])
    }
  }

  @Test func `all faults at once, and nothing written`() throws {
    try withFolder { folder in
      let faulty = sheets.replacing("| text |", with: "| geopoint |")
        .replacing("select_one on", with: "select_one no")
      _ = try faulty.written(to: "form.md", in: folder)
      let read = try run("form import form.md --output form.json --lang en", in: folder)
      #expect(read.code == 65)
      #expect(read.errors.contains("error  survey:2 (type) “no”"))
      #expect(read.errors.contains("error  survey:3 (type) “geopoint”"))
      #expect(read.errors.plainSpaces.contains("Nothing was written. 2 errors"))
      #expect(try run("form show form.json", in: folder).code == 66)
      let json = try JSON(
        reading: try run("form import form.md --format json", in: folder).output)
      #expect(json["acceptable"] == false)
      #expect(json["findings"]?.array?.first?["column"] == "type")
    }
  }

  @Test func `that are none`() throws {
    try withFolder { folder in
      _ = try "x".written(to: "form.txt", in: folder)
      _ = try "x".written(to: "form.xls", in: folder)
      _ = try "x".written(to: "form.xlsx", in: folder)
      #expect(try run("form import form.txt", in: folder).code == 64)
      #expect(try run("form import form.xls", in: folder).code == 65)
      #expect(try run("form import form.xlsx", in: folder).code == 65)
      #expect(try run("form import absent.csv", in: folder).code == 66)
    }
  }
}
