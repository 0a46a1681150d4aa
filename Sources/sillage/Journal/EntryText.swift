import StudyDesk
import StudyModel
import Wording

/// An entry as text to read, with the versions asked for.
struct EntryText {
  let number: Int
  let code: ParticipantCode
  let entry: Entry
  let counting: Counting
  let contents: [EntryContent]
  let zone: StudyZone

  func lines(_ language: Language, width: Int) -> String {
    let width = max(40, min(width, 90))
    var lines: [String] = []
    func add(_ text: String, _ lead: String = "") {
      lines += Wrapping.lines(text.harmless, width: width, lead: lead)
    }
    add(head[language])
    if counting != .counted { add(counting.words(in: zone)[language]) }
    for content in contents {
      lines.append("")
      add(title(content)[language])
      for line in content.lines {
        lines.append("")
        add(line.question[language])
        for answer in line.answers { add(answer[language], "  ") }
      }
    }
    return lines.joined(separator: "\n")
  }

  private var head: Phrase {
    Phrase(
      "\(code), écrit n°\u{A0}\(number), \(entry.day.wordsWithWeekday.french)",
      "\(code), entry no. \(number), \(entry.day.wordsWithWeekday.english)")
  }

  private func title(_ content: EntryContent) -> Phrase {
    let version = content.version
    let day = zone.day(of: version.writtenAt).words
    let title = content.formTitle
    guard let reason = version.reason else {
      return Phrase(
        "\(title.french), écrit le \(day.french) (\(version.pen.french))",
        "\(title.english), written on \(day.english) (\(version.pen.english))")
    }
    return Phrase(
      """
      \(title.french), corrigé le \(day.french) (\(version.pen.french))\u{A0}: \
      «\u{A0}\(reason)\u{A0}»
      """,
      "\(title.english), amended on \(day.english) (\(version.pen.english)): “\(reason)”")
  }
}
