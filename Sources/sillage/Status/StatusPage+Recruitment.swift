import StudyDesk
import StudyModel
import Wording

extension StatusPage {
  /// A bar for each quota: the whole study, then regions, then conditions, then both.
  var recruitment: [String] {
    let groups = [false, true].flatMap { hasCondition in
      [false, true].map { hasRegion in
        cockpit.recruitment.filter {
          ($0.quota.condition != nil) == hasCondition && ($0.quota.region != nil) == hasRegion
        }
      }
    }.filter { !$0.isEmpty }
    guard !groups.isEmpty else { return [] }
    let labels = cockpit.recruitment.map(label)
    let labelWidth = min(labels.map(\.count).max() ?? 0, width / 2)
    let rows = groups.flatMap { group in group.map { row($0, labelWidth) } }
    let counted = say(
      "  personnes ayant donné leur accord, même parties depuis",
      "  people who agreed, even if they left since")
    return [heading(say("Recrutement", "Recruitment")) + ink.faint(counted)] + rows
  }

  private func label(_ recruitment: Cockpit.Recruitment) -> String {
    let region = recruitment.quota.region.flatMap { study.region($0)?.label[language] }
    let condition = recruitment.quota.condition.flatMap { study.condition($0)?.label[language] }
    let parts = [region, condition].compactMap(\.self)
    return parts.isEmpty ? say("Ensemble", "All") : parts.joined(separator: ", ")
  }

  private func row(_ recruitment: Cockpit.Recruitment, _ labelWidth: Int) -> String {
    let wanted = language.number(recruitment.quota.people)
    let agreed = language.number(recruitment.agreed)
    let widest = cockpit.recruitment.map { language.number($0.agreed).count }.max() ?? 0
    let numbers = lean(agreed, widest) + say(" sur ", " of ") + wanted
    let length = min(40, width - labelWidth - widest - wanted.count - 12)
    let words = String(label(recruitment).prefix(labelWidth))
    return "  " + pad(words, labelWidth) + "  "
      + bar(recruitment.agreed, of: recruitment.quota.people, length: length) + "  " + numbers
  }

  private func bar(_ count: Int, of wanted: Int, length: Int) -> String {
    let share = wanted == 0 ? 1 : min(1, Double(count) / Double(wanted))
    let eighths = Int((share * Double(length * 8)).rounded(.down))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let filled = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    return ink.calm(filled)
      + ink.faint(String(repeating: "·", count: max(0, length - filled.count)))
  }
}
