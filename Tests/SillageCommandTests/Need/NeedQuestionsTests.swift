import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

@testable import sillage

struct `Asking what a need is about` {
  let shell: Shell
  let questions: NeedQuestions

  init() throws {
    shell = try Shell()
    let workspace = try shell.desk().workspace
    questions = NeedQuestions(
      codebook: try workspace.codebookInUse(), lists: try workspace.needLists())
  }

  @Test func `shows main themes, then those within the one chosen`() throws {
    let codebook = questions.codebook
    let mains = codebook.themes(under: nil)
    let place = try #require(mains.firstIndex { codebook.themes(under: $0.id).count > 1 })
    let parts = codebook.themes(under: mains[place].id)
    let rehearsal = Rehearsal(["\(place + 1)", "3"])
    #expect(try questions.theme(rehearsal.dialogue(width: 400)) == parts[1].id.text)
    let shown = rehearsal.transcript.components(separatedBy: "> ")
    #expect(mains.allSatisfy { shown[0].contains($0.label.french) })
    #expect(parts.allSatisfy { shown[1].contains($0.label.french) })
    #expect(!shown[0].contains(parts[1].label.french))
    let whole = Rehearsal(["\(place + 1)", "1"])
    #expect(try questions.theme(whole.dialogue(width: 400)) == mains[place].id.text)
  }

  @Test func `takes a theme by its name, or by a few letters of what it is called`() throws {
    let theme = try #require(questions.codebook.themes.first { $0.parent != nil })
    #expect(try questions.theme(Rehearsal(theme.id.text).dialogue()) == theme.id.text)
    let letters = String(theme.label.french.dropFirst().uppercased())
    #expect(try questions.theme(Rehearsal([letters]).dialogue()) == theme.id.text)
    let several = Rehearsal("licornes", "0", "", "e", "1")
    #expect(try questions.theme(several.dialogue()) == questions.codebook.themes[0].id.text)
    #expect(several.transcript.contains("Aucun thème ne va avec cela."))
  }

  @Test func `a function or a moment may be none`() throws {
    let (function, moment) = (questions.lists.functions[0], questions.lists.moments[0])
    #expect(try questions.function(Rehearsal("").dialogue()) == nil)
    let rehearsal = Rehearsal("1")
    #expect(try questions.function(rehearsal.dialogue(width: 400)) == function.id)
    #expect(rehearsal.transcript.contains(function.label.french))
    #expect(try questions.moment(Rehearsal(moment.id).dialogue()) == moment.id)
  }
}

struct `A need that is written` {
  @Test func `is warned of when its English is missing, or another has its sentence`() throws {
    let shell = try Shell()
    let french = ["--fr", "Tout au même endroit.", "--theme", "acces"]
    let first = try shell.run(["need", "state", "ranger"] + french, in: "en")
    #expect(first.words.contains("English page will show the French one"))
    #expect(!first.words.contains("has this sentence already"))
    let second = try shell.run(
      ["need", "state", "trier", "--fr", "Tout, au même endroit", "--theme", "acces"], in: "en")
    #expect(second.words.contains("“ranger” has this sentence already"))
    let mended = try shell.run(
      [
        "need", "revise", "trier", "--fr", "Trier par date.", "--en", "Sorting by date.",
        "--reason", "Essai",
      ], in: "en")
    #expect(mended.code == 0 && !mended.words.contains("Beware"), "\(mended.words)")
  }
}

struct `The texts to quote from` {
  @Test func `are told by their day and their first words`() throws {
    let shell = try Shell()
    let code = try shell.agreed()
    let words = "Mes rendez-vous n’arrivent pas.\nJe recopie tout, chaque semaine, dans un carnet."
    let written = try shell.run(
      "journal", "add", code, "--answer", "fonction=agenda", "--answer", "evenement=\(words)",
      "--dictated")
    try #require(written.code == 0, "\(written.words)")
    let participant = try #require(ParticipantCode(code))
    let text = try shell.desk().text(.entry(1), of: participant)
    #expect(
      text.inOneLine.french
        == "écrit n°\u{A0}1 · \(text.day.words.french) · «\u{A0}Mes rendez-vous n’arrivent pas. Je recopie tout,…\u{A0}»"
    )
    #expect("  ".beginning(of: 5) == "")
    #expect("anticonstitutionnellement vu".beginning(of: 5) == "anticonstitutionnellement…")
  }

  @Test func `have no marks of quotation within those around them`() throws {
    let shell = try Shell()
    let code = try shell.agreed()
    let written = try shell.run(
      "journal", "add", code, "--answer", "fonction=agenda", "--answer",
      "evenement=«\u{A0}Je recopie\u{A0}», dit-elle.", "--dictated")
    try #require(written.code == 0, "\(written.words)")
    let text = try shell.desk().text(.entry(1), of: try #require(ParticipantCode(code)))
    #expect(text.inOneLine.french.hasSuffix("· «\u{A0}Je recopie, dit-elle.\u{A0}»"))
  }

  @Test func `are known by their question in words, not by its name`() throws {
    let shell = try Shell()
    let code = try shell.agreed()
    let written = try shell.run(
      "journal", "add", code, "--answer", "fonction=agenda", "--answer",
      "evenement=Avec Paulette, je note tout.", "--dictated")
    try #require(written.code == 0, "\(written.words)")
    let shown = try shell.run("quote", "suggest", code, "--entry", "1")
    #expect(shown.result.contains("Paulette"))
    #expect(!shown.result.contains("evenement"))
    let text = try shell.desk().text(.entry(1), of: try #require(ParticipantCode(code)))
    #expect(shown.result.contains(text.answers[0].question.french.prefix(12)))
  }
}
