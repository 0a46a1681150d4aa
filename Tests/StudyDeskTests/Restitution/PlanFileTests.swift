import Foundation
import StudyDesk
import Testing
import Wording

struct `Reading a plan` {
  let office: Office

  init() throws { office = try Office() }

  private func findings(_ text: String) -> [String] {
    PlanFile.read(text, file: "plan.yaml", in: office.workspace).1.map {
      "\($0.line ?? 0) \($0.path): \($0.reason.english)"
    }
  }

  @Test func `the study’s own plan holds`() throws {
    let path = Stage.forms.replacing(
      "forms/malades-chroniques-mes", with: "exports/plans/malades-chroniques-mes/restitution.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(findings(text) == [])
  }

  @Test func `every fault is told at once, with its line`() {
    let text = """
      id: Restitution
      title: { fr: Titre }
      subtitle: { fr: Sous-titre, en: Subtitle }
      threshold: { people: 1, decided-by: { fr: a, en: a }, reason: { fr: b, en: b } }
      zeros: sometimes
      insiders: perhaps
      sections:
        - id: one
          fr: Un
          en: One
          figures:
            - { id: ease, fr: A, en: A, count: answers, form: journal, item: aisence }
            - { id: who, fr: A, en: A, count: people, by: [region] }
            - { id: all, fr: A, en: A, count: participants }
            - { id: when, fr: A, en: A, count: writers, by: [week], picture: pie }
            - { id: often, fr: A, en: A, count: answers, form: journal, item: fonction, reduce: mean }
      surprise: yes
      """
    #expect(
      findings(text) == [
        "1 id: “Restitution” must begin with a letter and may only hold a–z, 0–9 and hyphens.",
        "2 title.en: A text is missing here.",
        "4 threshold.people: “1” is not a whole number from 2 to 1000.",
        "5 zeros: Write protect or allow.",
        "6 insiders: Write true or false.",
        "12 sections[0].figures[0].item: The form “journal” has no question “aisence”. Choose one of: evenement, avec-qui, avec-qui-precision, fonction, fonction-precision, attente, resultat, aisance, utilite, manque, recit.",
        "13 sections[0].figures[1].count: “people” is not known here. Choose one of: participants, path, writers, answers, needs.",
        "14 sections[0].figures[2]: Give “by”: region, condition, month or quarter.",
        "15 sections[0].figures[3].by[0]: “week” is not known here. Choose one of: region, condition, month, quarter.",
        "15 sections[0].figures[3].picture: “pie” is not known here. Choose one of: bars, groupedBars, stackedBars, panels, months, scale, path, table.",
        "16 sections[0].figures[4].reduce: mean asks for a scale of whole numbers one after the other, such as 1 to 5.",
        "17 surprise: “surprise” is not known here. Expected: id, title, subtitle, threshold, zeros, insiders, percentages-from, summary, sections, method, limits, glossary, publication.",
      ])
  }

  @Test func `of a name longer than any file's is refused as one that does not exist`() throws {
    try office.workspace.addPlan()
    let refusal = error { _ = try office.desk.plan(String(repeating: "a", count: 300)) }
    #expect(refusal?.code == .doesNotExist)
    #expect(refusal?.words.english.contains("restitution") == true)
  }

  @Test func `that is not there is refused with those that are`() throws {
    try office.workspace.addPlan()
    let refusal = error { _ = try office.desk.plan("bilan") }
    #expect(refusal?.code == .doesNotExist)
    #expect(refusal?.words.english.hasSuffix("Choose one of: restitution.") == true)
  }

  @Test(arguments: ["../../study", "/etc/plan", ".caché", "", "a/b"])
  func `is named, and no path leads out of the folder of plans`(_ name: String) {
    let refusal = error { _ = try office.desk.plan(name) }
    #expect(refusal?.code == .unacceptable)
    #expect(refusal?.words.english.hasPrefix("Name a plan of the folder exports/plans") == true)
  }

  @Test func `one question leaves out the same answers in all figures`() {
    let question = "count: answers, form: profil-numerique, item: activation, reduce: first"
    func plan(_ leftOut: String) -> String {
      """
      id: plan
      title: { fr: Titre, en: Title }
      subtitle: { fr: Sous-titre, en: Subtitle }
      threshold: { people: 5, decided-by: { fr: a, en: a }, reason: { fr: b, en: b } }
      sections:
        - id: one
          fr: Un
          en: One
          figures:
            - { id: a, fr: A, en: A, \(question), leave-out: [ne-souhaite-pas-repondre] }
            - { id: b, fr: B, en: B, \(question), leave-out: [\(leftOut)] }
      """
    }
    #expect(findings(plan("ne-souhaite-pas-repondre")) == [])
    #expect(
      findings(plan("ne-souhaite-pas-repondre, ne-sait-pas")) == [
        """
        11 sections[0].figures[1].leave-out: The same question leaves out other answers in the figure \
        “a”: one less the other would tell how many gave them. Leave out the same.
        """
      ])
  }

  @Test(arguments: [
    ("reduce: ever", "reduce: ever, by: [quarter]"), ("reduce: ever", "reduce: last"),
    ("reduce: last, by: [month]", "reduce: ever"),
    ("reduce: ever", "reduce: ever, answers: [{ id: a, codes: [jamais, une-fois] }]"),
  ])
  func `one question is told in one way`(_ ways: (String, String)) {
    func plan(_ other: String) -> String {
      """
      id: plan
      title: { fr: Titre, en: Title }
      subtitle: { fr: Sous-titre, en: Subtitle }
      threshold: { people: 5, decided-by: { fr: a, en: a }, reason: { fr: b, en: b } }
      sections:
        - id: one
          fr: Un
          en: One
          figures:
            - { id: a, fr: A, en: A, count: answers, form: suivi, item: frequence-connexion, \(ways.0) }
            - { id: b, fr: B, en: B, count: answers, form: suivi, item: frequence-connexion, \(other) }
      """
    }
    let reason = """
      11 sections[0].figures[1].item: The figure “a” counts the same question in another way: one beside \
      the other would give the answer of a few people away. Give both the same answers put together, the \
      same times and the same “reduce”, and checklists the same questions in the same order, or keep only \
      one of them.
      """
    #expect(findings(plan(ways.1)).contains(reason))
    #expect(!findings(plan(ways.0)).contains(reason))
  }

  @Test func `where a restitution goes out is checked`() {
    let text = """
      id: plan
      title: { fr: Titre, en: Title }
      subtitle: { fr: Sous-titre, en: Subtitle }
      sections: []
      publication:
        contact: nobody
        address: http://sillage.example
        stylesheet: ../style.css
        intervals: perhaps
        licence: mine
      """
    #expect(
      findings(text).filter { !$0.hasPrefix("9 ") } == [
        "6 publication.contact: Write a mail address.",
        "7 publication.address: Write an address that begins with https:// and ends with a slash.",
        "8 publication.stylesheet: Name a .css file in the plan’s folder.",
        "10 publication.licence: “licence” is not known here. Expected: keywords, contact, address, stylesheet, intervals.",
      ])
  }

  @Test func `answers and sentences are checked against the form`() {
    let text = """
      id: plan
      title: { fr: Titre, en: Title }
      subtitle: { fr: Sous-titre, en: Subtitle }
      summary:
        - { fr: "{ease.easy}", en: "{ease.simple}" }
        - { fr: "{hope}", en: "None" }
      sections:
        - id: ease
          fr: Un
          en: One
          figures:
            - id: ease
              fr: A
              en: A
              count: answers
              form: journal
              item: aisance
              answers:
                - { id: easy, codes: ["4", "5", "6"], fr: B, en: B }
                - { code: "4" }
              leave-out: [ne-sait-pas]
      """
    let expected = [
      "5 summary[0].en: The figure “ease” has no category “simple”. Choose one of: easy, 4.",
      "6 summary[1].fr: There is no figure “hope”. Choose one of: ease.",
      "12 sections[0].figures[0].id: “ease” is named twice.",
      "19 sections[0].figures[0].answers: The answer “1” is missing. Show it, or name it in leave-out.",
      "19 sections[0].figures[0].answers: The answer “2” is missing. Show it, or name it in leave-out.",
      "19 sections[0].figures[0].answers: The answer “3” is missing. Show it, or name it in leave-out.",
      "19 sections[0].figures[0].answers: The answer “sans-objet” is missing. Show it, or name it in leave-out.",
      "19 sections[0].figures[0].answers: The answer “ne-souhaite-pas-repondre” is missing. Show it, or name it in leave-out.",
      "19 sections[0].figures[0].answers[0]: The question “aisance” has no answer “6”. Choose one of: 1, 2, 3, 4, 5, sans-objet, ne-sait-pas, ne-souhaite-pas-repondre.",
      "20 sections[0].figures[0].answers[1]: The answer “4” is named twice.",
    ]
    #expect(Set(findings(text)) == Set(expected))
    #expect(findings(text).count == expected.count)
  }

  @Test func `a text that is not YAML is told with its line`() {
    #expect(findings("id: plan\ntitle: [").map { $0.prefix(2) } == ["3 "])
  }
}
