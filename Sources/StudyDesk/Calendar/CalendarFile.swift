import StudyExchange
import StudyModel
import Wording

/// Reads `calendar.yaml`: for each referent `minutes`, `alarms` and `names`.
enum CalendarFile {
  static let name = "calendar.yaml"

  static func read(
    _ text: String, of study: Study
  ) -> ([ID<Referent>: InterviewCalendar.Style], [FileFinding]) {
    let root = YAMLPlace(file: name, text: text)
    guard root.notes.findings.isEmpty else { return ([:], root.notes.findings) }
    root.allow(study.referents.map(\.id.text))
    var styles: [ID<Referent>: InterviewCalendar.Style] = [:]
    for referent in study.referents where root[referent.id.text].isPresent {
      styles[referent.id] = style(root[referent.id.text])
    }
    return (styles, root.notes.findings)
  }

  private static func style(_ place: YAMLPlace) -> InterviewCalendar.Style {
    place.allow("minutes", "alarms", "names")
    var style = InterviewCalendar.Style()
    if place["minutes"].isPresent {
      style.minutes = place["minutes"].int(in: 5...600) ?? style.minutes
    }
    if place["alarms"].isPresent {
      style.alarms = place["alarms"].list().compactMap { $0.int(in: 0...40_320) }
    }
    if place["names"].isPresent { style.hasNames = place["names"].bool() ?? false }
    return style
  }
}

extension Workspace {
  /// How each referent likes their calendar; nothing said without `calendar.yaml`.
  func calendarStyles() throws(DeskError) -> [ID<Referent>: InterviewCalendar.Style] {
    guard Files.exists(path(CalendarFile.name)) else { return [:] }
    let text = try Files.text(path(CalendarFile.name), named: CalendarFile.name)
    let (styles, findings) = CalendarFile.read(text, of: study)
    guard findings.isEmpty else { throw .files(findings) }
    return styles
  }
}
