import StudyModel
import Testing
import Wording

@testable import StudyDesk

struct `A demonstration file` {
  private let stage: Stage

  init() throws { stage = try Stage() }

  /// What is found when one piece of the study's own file is replaced.
  private func findings(_ part: String, _ other: String) throws -> [DeskError.Finding] {
    let text = try Stage.text()
    #expect(text.contains(part))
    let wrong = text.replacing(part, with: other, maxReplacements: 1)
    let forms = try stage.forms("wrong", demonstration: wrong)
    do {
      _ = try Demonstration.today(forms: forms)
      return []
    } catch { return (error as? DeskError)?.findings ?? [] }
  }

  @Test(arguments: [
    ("outcome: completes", "outcome: vanishes"),
    ("region: occitanie", "region: atlantide"),
    ("conditions: [diabete]", "conditions: [rhume]"),
    ("association: ffd", "association: dns"),
    ("outcome: leaves, on: 2025-01-17", "outcome: leaves"),
    ("end: 2025-03-20", "end: 2024-03-20"),
    ("reflection: [2, 12]", "reflection: [12, 2]"),
    ("dictated: 13", "dictated: 130"),
    ("dictated: 13", "dicted: 13"),
    ("{ ordinateur: 71,", "{ orrdinateur: 71,"),
    ("gene-ecran-precision:", "gene-ecran-precisions:"),
    ("journal:\n", "journaux:\n"),
    ("fonction: [lire-resultats]", "fonction: [lire]"),
    ("evenement:", "evenements:"),
    ("months: [10, 11]", "months: [10, 13]"),
    ("  objection:\n", "  objections:\n"),
    ("subject: article", "subject: poster"),
    ("name: partager-un-document", "name: Partager un document"),
    ("    raison:\n      weights: { introuvable", "    precision:\n      weights: { introuvable"),
  ])
  func `with a fault is refused with its line`(part: String, other: String) throws {
    let findings = try findings(part, other)
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.place.hasPrefix("demonstration.yaml:") })
  }

  @Test func `with faults leaves no workspace behind`() throws {
    let text = try Stage.text().replacing("end: 2025-03-20", with: "end: demain")
    let forms = try stage.forms("wrong", demonstration: text)
    let folder = forms + "-workspace"
    #expect(throws: DeskError.self) {
      try Demonstration.build(
        in: folder, forms: forms, exports: nil, seed: 1, participants: 3)
    }
    #expect(!Files.exists(folder))
  }

  @Test func `varies a text each time or with the person`() {
    var chance = Chance(1)
    let text = VariedText("{a|b [x|y]} et [c|d]")
    let said = Set((0..<40).map { _ in text.text(voice: 1, &chance) })
    #expect(said == ["a et d", "b y et d"])
  }
}
