import StudyDesk
import StudyModel
import StudyNeeds
import Testing
import Wording

struct `Needs` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  private func state(_ need: ID<Need>) throws {
    try desk.state(
      NeedStated(
        need: need, french: "Retrouver vite un document", english: nil, theme: "documents",
        function: "documents", moment: "consultation"))
  }

  @Test func `are stated once, under a plain name, in words of the study's lists`() throws {
    try state("retrouver")
    #expect(try desk.needs().open.map(\.id) == ["retrouver"])
    #expect(error { try state("retrouver") }?.code == .unacceptable)
    #expect(error { try state("Deux Mots") }?.code == .unacceptable)
    let unknown = NeedStated(
      need: "ailleurs", french: "Ailleurs", english: nil, theme: "documents", function: "lune",
      moment: nil)
    #expect(error { try desk.state(unknown) }?.code == .doesNotExist)
  }

  @Test func `are merged, and what spoke for one speaks for the other`() throws {
    for need: ID<Need> in ["retrouver", "ranger", "trier"] { try state(need) }
    try desk.merge(["ranger"], into: "retrouver", reason: "la même chose")
    try desk.merge(["retrouver"], into: "trier", reason: "plus large")
    let needs = try desk.needs()
    #expect(needs.open.map(\.id) == ["trier"])
    #expect(needs.heir(of: "ranger")?.id == "trier")
    #expect(needs["retrouver"]?.history.count == 3)
    #expect(error { try desk.retire("ranger", reason: "fini") }?.code == .unacceptable)
  }

  @Test func `are split into others that were stated before`() throws {
    for need: ID<Need> in ["retrouver", "ranger", "trier"] { try state(need) }
    #expect(
      error { try desk.split("retrouver", into: ["ranger"], reason: "deux") }?.code
        == .unacceptable)
    try desk.split("retrouver", into: ["ranger", "trier"], reason: "deux choses")
    #expect(try desk.needs().heir(of: "retrouver") == nil)
    #expect(try desk.needs()["retrouver"]?.standing == .split(into: ["ranger", "trier"]))
  }

  @Test func `that were merged can be followed again, each with what was its own`() throws {
    for need: ID<Need> in ["retrouver", "ranger", "trier"] { try state(need) }
    try desk.merge(["ranger", "trier"], into: "retrouver", reason: "la même chose")
    try desk.reopen(["ranger"], reason: "réunis par erreur")
    let needs = try desk.needs()
    #expect(needs.heir(of: "ranger")?.id == "ranger")
    #expect(needs.heir(of: "trier")?.id == "retrouver")
    #expect(needs["ranger"]?.history.count == 3)
    #expect(needs["retrouver"]?.history.count == 3)
    #expect(error { try desk.reopen(["ranger"], reason: "encore") }?.code == .unacceptable)
    #expect(error { try desk.reopen(["nulle-part"], reason: "non") }?.code == .doesNotExist)
    #expect(error { try desk.reopen(["trier"], reason: " ") }?.code == .unacceptable)
    #expect(try desk.needs()["trier"]?.isOpen == false)
  }

  @Test func `that ended have their people again once they are reopened`() throws {
    for need: ID<Need> in ["retrouver", "ranger", "trier"] { try state(need) }
    let code = try office.agreed()
    try office.write(code)
    let text = try desk.text(.entry(1), of: code)
    let mark = try desk.mark(text.passage(of: "un résultat"), of: code, with: ["documents"])
    try desk.support("ranger", by: mark, of: code)
    try desk.retire("ranger", reason: "hors du sujet")
    #expect(try desk.priorityEvidence().passages.isEmpty)
    try desk.reopen(["ranger"], reason: "clos trop vite")
    try desk.split("ranger", into: ["retrouver", "trier"], reason: "deux choses")
    try desk.reopen(["ranger"], reason: "une seule, après tout")
    #expect(try desk.priorityEvidence().passages.map(\.need) == ["ranger"])
    #expect(try desk.needs().open.count == 3)
  }

  @Test(arguments: ["\u{202E}abc", "a\u{1B}[2Jb", "a\u{7}", "a\u{2066}b"])
  func `take in no text that would steer a terminal`(text: String) throws {
    func words(_ act: () throws -> Void) -> Phrase? { error(act)?.words }
    let statement = NeedStated(
      need: "autre", french: text, english: nil, theme: "documents", function: nil, moment: nil)
    #expect(words { try desk.state(statement) } == text.nameFault)
    for need: ID<Need> in ["retrouver", "ranger", "trier"] { try state(need) }
    var english = try desk.need("ranger").statement
    english.english = text
    #expect(words { try desk.revise(english, reason: "relu") } == text.nameFault)
    #expect(
      words { try desk.merge(["ranger"], into: "trier", reason: text) } == .holdsInvisibleCommand)
    #expect(
      words { try desk.split("trier", into: ["ranger", "retrouver"], reason: text) }
        == .holdsInvisibleCommand)
    let questions = [
      WorkshopQuestion(
        number: 1, words: text, method: .points, needs: ["ranger", "trier"], budget: 3)
    ]
    for (place, questions) in [(text, []), ("Mairie", questions)] {
      let plan = WorkshopPlanned(
        workshop: "mai", day: desk.today, place: place, questions: questions)
      #expect(words { try desk.plan(plan) } == text.nameFault)
    }
    #expect(try desk.needs().open.count == 3)
    #expect(try desk.workshops().all.isEmpty)
  }
}
