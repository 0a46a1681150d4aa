import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

@testable import sillage

struct `Logbook commands` {
  @Test func `write, list, show and amend an entry`() throws {
    try withStudy { study in
      let code = study.writer.description
      let added = try study.run([
        "journal", "ajouter", code, "--day", "2024-10-31", "--answer", "fonction=agenda",
        "--answer", "aisance=4", "--dictated", "--as", "ref-oc-1",
      ])
      #expect(added.code == 0)
      let said = "Écrit n° 1 enregistré pour \(code) (jeudi 31 octobre 2024).\n"
      #expect(added.output.plainSpaces == said)

      let amended = try study.run(
        ["journal", "amend", "1", "--reason", "mal entendu", "--answers", "-", "--as", code],
        input: #"{"aisance": 2, "recit": "C’était long."}"#)
      #expect(amended.code == 0)

      let list = try JSON(
        reading: study.run(["journal", "list", code, "--format", "json"]).output)
      let entry = try #require(list.array?.first)
      #expect(entry["source"] == "dictated")
      #expect(entry["author"] == "ref-oc-1")
      #expect(entry["amendments"] == 1)
      #expect(entry["counting"] == "counted")

      let shown = try study.run(["journal", "show", code, "1", "--versions", "--lang", "en"])
      let today = try study.desk.today.words.english
      #expect(
        shown.output.replacing(today, with: "(today)").plainSpaces == """
          \(code), entry no. 1, Thursday 31 October 2024

          Logbook entry, written on (today) (ref-oc-1, dictated)

          What did you do or try to do in Mon espace santé on this occasion?
            Using the calendar: appointments, reminders

          That day, using Mon espace santé seemed to you…
            Rather easy

          Logbook entry, amended on (today) (the participant): “mal entendu”

          What did you do or try to do in Mon espace santé on this occasion?
            Using the calendar: appointments, reminders

          That day, using Mon espace santé seemed to you…
            Rather difficult

          If you would like to add something, write it here, in your own words
            C’était long.

          """)
    }
  }

  @Test func `never take what the team types for the participant’s own writing`() throws {
    try withStudy { study in
      let code = study.writer.description
      let unsigned = try study.run(["journal", "add", code, "--answer", "fonction=agenda"])
      #expect(unsigned.code == 64)
      #expect(unsigned.errors.contains("--by-participant"))
      _ = try study.run(["journal", "add", code, "--answer", "fonction=agenda", "--dictated"])
      let answer = ["journal", "amend", code, "1", "--answer", "recit=x", "--reason", "y"]
      #expect(try study.run(answer).code == 64)
      #expect(try study.run(answer + ["--dictated"]).code == 0)
      #expect(try study.run(answer + ["--dictated"]).code == 65)
      let entry = try study.desk.entry(1, of: study.writer)
      #expect(entry.versions.map(\.author) == ["coordination", "coordination"])
      #expect(entry.versions.map(\.source) == [.dictated, .dictated])
    }
  }

  @Test func `refuse who has not agreed, and say which agreement is missing`() throws {
    try withStudy { study in
      let run = try study.run([
        "journal", "add", study.stranger.description, "--dictated", "--answer", "fonction=agenda",
      ])
      #expect(run.code == 77)
      #expect(run.output.isEmpty)
      #expect(run.errors.plainSpaces.contains("Il manque l’accord « participer à l’étude »"))
      #expect(try study.desk.participant(study.stranger).entries.isEmpty)
    }
  }

  @Test func `end with the code of what went wrong`() throws {
    try withStudy { study in
      let code = study.writer.description
      let cases: [([String], Int32)] = [
        (["add", "--answer", "fonction=agenda"], 64), (["add", "TALI-000-A"], 66),
        (["add", code, "--no-input", "--dictated"], 65), (["add", code, "--form", "rien"], 66),
        (["add", code, "--form", "entretien", "--dictated"], 65),
        (["add", code, "--day", "jamais", "--answer", "fonction=agenda"], 64),
        (["add", code, "--day", "2999-01-01", "--answer", "fonction=agenda"], 65),
        (["add", code, "--dictated", "--response", "absent.json"], 66),
        (["add", code, "--dictated", "--response", "study.yaml"], 65),
        (["add", code, "--answer", "fonction=agenda"], 64),
        (["add", code, "--dictated", "--transcribed"], 64),
        (["add", code, "--dictated", "--by-participant"], 64),
        (["list", "TALI-000-A"], 66), (["show", code, "1"], 66), (["show", code], 64),
        (["amend", code, "1", "--answer", "aisance=2", "--reason", "x"], 66),
        (["draft", "resume"], 66), (["draft", "drop", "rien"], 66), (["draft", "list"], 0),
      ]
      for (arguments, code) in cases {
        let run = try study.run(["journal"] + arguments)
        #expect(run.code == code, "\(arguments) \(run.errors)")
      }
      #expect(try study.desk.participant(study.writer).entries.isEmpty)
    }
  }

  @Test func `take a response from a file`() throws {
    try withStudy { study in
      let code = study.writer.description
      let filled = try study.run(["form", "fill", "journal", "--answer", "fonction=agenda"])
      let added = try study.run(
        ["journal", "add", "--participant", code, "--response", "-", "--quiet", "--dictated"],
        input: filled.output)
      #expect((added.code, added.output) == (0, "1\n"))
    }
  }

  @Test func `take an answer away with an empty value`() throws {
    try withStudy { study in
      let code = study.writer.description
      _ = try study.run([
        "journal", "add", code, "--answer", "fonction=agenda", "--answer", "recit=x", "--dictated",
      ])
      let run = try study.run([
        "journal", "amend", code, "1", "--answer", "recit=", "--reason", "y", "--dictated",
      ])
      #expect(run.code == 0)
      let versions = try study.desk.contents(of: 1, of: study.writer).versions
      #expect(versions.map { $0.lines.map(\.linkId) } == [["fonction", "recit"], ["fonction"]])
    }
  }
}
