import StudyDesk
import StudyModel
import Wording

extension StatusPage {
  /// The phases that take people in by a rule: their days, whom they take, how many came.
  var intakes: [String] {
    guard !cockpit.intakes.isEmpty else { return [] }
    let labelWidth = min(
      cockpit.intakes.map { $0.phase.label[language].count }.max() ?? 0, width / 2)
    return [heading(say("Phases d’inclusion", "Intake phases"))]
      + cockpit.intakes.flatMap { lines($0, labelWidth) }
  }

  private func lines(_ intake: Cockpit.Intake, _ labelWidth: Int) -> [String] {
    let phase = intake.phase
    let label = pad(String(phase.label[language].prefix(labelWidth)), labelWidth)
    let count = language.count(
      intake.enrolled, Phrase("inscrite", "enrolled"), Phrase("inscrites", "enrolled"))
    let (from, to) = (phase.from.words[language], phase.to.words[language])
    let days = say("du \(from) au \(to)", "\(from) to \(to)")
    let isOpen = phase.contains(cockpit.day)
    let rules = phase.eligibility?.words(in: study) ?? []
    return ["  \(label)  \(count), " + (isOpen ? days : ink.faint(days))]
      + rules.flatMap { Wrapping.lines($0[language], width: width, lead: "    ") }.map(ink.faint)
  }
}
