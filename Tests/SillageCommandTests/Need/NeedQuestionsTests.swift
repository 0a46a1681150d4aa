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

  @Test func `shows every theme and takes one by its number or its name`() throws {
    let third = questions.codebook.themes[2]
    for typed in ["3", third.id.text] {
      let rehearsal = Rehearsal([typed])
      #expect(try questions.theme(rehearsal.dialogue(width: 400)) == third.id.text)
      for theme in questions.codebook.themes {
        #expect(rehearsal.transcript.contains(theme.label.french))
      }
    }
    let rehearsal = Rehearsal("licornes", "0", "1")
    #expect(try questions.theme(rehearsal.dialogue()) == questions.codebook.themes[0].id.text)
    #expect(rehearsal.transcript.contains("Donnez un numéro de 1 à"))
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
        == "entrée n°\u{A0}1 · \(text.day.words.french) · «\u{A0}Mes rendez-vous n’arrivent pas. Je recopie tout,…\u{A0}»"
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
