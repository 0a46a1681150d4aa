import Foundation
import JSONTree
import Testing

@testable import sillage

private let small = """
  id: essai
  version: 2
  themes:
    - id: agenda
      fr: Agenda
      en: Calendar
      definition: { fr: Les rendez-vous., en: Appointments. }
    - id: rappels
      parent: agenda
      fr: Rappels
      en: Reminders
      definition: { fr: Être prévenu., en: Being told. }
      examples: [{ fr: Un message la veille., en: A message the day before. }]
      exclusions: { fr: Les courriers., en: Letters. }

  """

struct `Codebook commands` {
  private func inFolder(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      _ = try small.written(to: "small.yaml", in: folder)
      try body(folder)
    }
  }

  private func run(
    _ words: String, in folder: String, input: String = ""
  ) throws -> BuiltCommand.Result {
    try BuiltCommand.run(
      words.split(separator: " ").map(String.init), in: folder, input: input)
  }

  @Test func `check a good codebook and a faulty one`() throws {
    try inFolder { folder in
      let good = try run("codebook check small.yaml", in: folder)
      #expect((good.code, good.output) == (0, ""))
      #expect(good.errors.plainSpaces == "Rien à signaler : 2 thèmes.\n")
      let faulty = small.replacing("parent: agenda", with: "parent: absent")
      let bad = try run("grille-de-codage vérifier - --lang en", in: folder, input: faulty)
      #expect(bad.code == 65)
      #expect(
        bad.output.hasPrefix("(standard input):9 themes[1].parent\n  “absent” is not defined"))
      let json = try run("codebook check - --format json", in: folder, input: faulty)
      #expect(json.code == 65)
      let value = try JSON(reading: json.output)
      #expect(value["acceptable"] == false)
      #expect(value["findings"]?.array?.first?["line"] == 9)
    }
  }

  @Test func `list and show themes`() throws {
    try inFolder { folder in
      let list = try run("codebook list --codebook small.yaml --lang en", in: folder)
      #expect(
        list.output == """
          theme      title
          agenda     Calendar
            rappels    Reminders

          """)
      let show = try run("codebook show rappels --codebook small.yaml --lang en", in: folder)
      #expect(
        show.output == """
          Reminders [rappels]
            Being told.
            Not here: Letters.
            “A message the day before.”

          """)
      let whole = try run("codebook show --codebook small.yaml", in: folder)
      #expect(whole.output.plainSpaces.hasPrefix("essai (version 2)\n\nAgenda [agenda]\n"))
      let json = try run("codebook show rappels --codebook small.yaml --format json", in: folder)
      #expect(try JSON(reading: json.output)["label"]?["en"] == "Reminders")
    }
  }

  @Test(arguments: ["qdc", "csv"])
  func `write a file for another program, and take it back unchanged`(_ kind: String) throws {
    try inFolder { folder in
      let file = "themes.\(kind)"
      let out = try run("codebook export \(file) --codebook small.yaml", in: folder)
      #expect((out.code, out.output) == (0, "\(file)\n"))
      let back = try run(
        "codebook import \(file) --codebook small.yaml --output again.yaml", in: folder)
      #expect((back.code, back.output) == (0, "again.yaml\n"))
      #expect(
        back.errors.plainSpaces
          == "2 thèmes : 0 en plus, 0 modifiés, 0 en moins ; version 2.\n")
      let before = try run("codebook show --codebook small.yaml", in: folder)
      let after = try run("codebook show --codebook again.yaml", in: folder)
      #expect(before.output == after.output)
    }
  }

  @Test func `take in what another program made, and say what is missing`() throws {
    try inFolder { folder in
      let tags = "tag,description\r\nAgenda.Rappels,Être prévenu.\r\nNeuf,\r\n"
      let words = "grille-de-codage importer - --kind csv --codebook small.yaml"
      let json = try run("\(words) --format json --quiet", in: folder, input: tags)
      let value = try JSON(reading: json.output)
      #expect(value["added"] == ["neuf"])
      #expect(value["changed"] == ["agenda", "rappels"])
      #expect(value["codebook"]?["version"] == 3)
      let text = try run(words, in: folder, input: tags)
      #expect(text.output.contains("\n  - id: neuf\n    fr: \"Neuf\"\n    en: \"\"\n"))
      #expect(text.errors.plainSpaces.contains("À compléter avant de s’en servir"))
      let over = try run("\(words) --output small.yaml", in: folder, input: tags)
      #expect(over.code == 65)
      #expect(try String(contentsOfFile: "\(folder)/small.yaml", encoding: .utf8) == small)
    }
  }

  @Test func `replace a file only when told so`() throws {
    try inFolder { folder in
      _ = try "À moi.".written(to: "themes.csv", in: folder)
      let export = "codebook export themes.csv --codebook small.yaml"
      let refused = try run(export, in: folder)
      #expect(refused.code == 73 && refused.errors.contains("existe déjà et n’a pas été touché"))
      #expect(try String(contentsOfFile: "\(folder)/themes.csv", encoding: .utf8) == "À moi.")
      #expect(try run(export + " --force", in: folder).code == 0)
    }
  }

  @Test func `end with the code of what went wrong`() throws {
    let cases: [(String, Int32)] = [
      ("list", 66), ("show absent --codebook small.yaml", 66), ("check absent.yaml", 66),
      ("check", 64), ("export themes.txt --codebook small.yaml", 64), ("export a.qdc", 66),
      ("export no/a.qdc --codebook small.yaml", 73), ("import small.yaml --kind qdc", 65),
      ("import small.yaml", 64), ("import absent.csv", 66),
      ("export a.csv --texts de --codebook small.yaml", 64),
    ]
    try inFolder { folder in
      for (words, code) in cases {
        let outcome = try run("codebook " + words, in: folder)
        #expect(outcome.code == code, "\(words)")
      }
    }
  }

  @Test func `speak of the study’s own codebook in its folder`() throws {
    let shell = try Shell()
    let list = try shell.run("grille-de-codage", "liste")
    #expect(list.code == 0)
    #expect(list.result.contains("  agenda"))
    let made = try shell.run("codebook", "export", "-", "--kind", "csv")
    #expect(made.result.hasPrefix("tag,description,codebook,version,"))
  }
}
