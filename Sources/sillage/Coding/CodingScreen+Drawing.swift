import StudyDesk
import StudyModel
import Wording

/// How far a reader is.
struct CodingProgress {
  let read: Int
  let total: Int
}

extension CodingScreen {
  /// The lines to show: the head, as much of the text as fits around the words selected, what is
  /// coded, and what the keys do.
  func lines(width: Int, height: Int, _ progress: CodingProgress) -> [String] {
    let foot = footLines(width)
    var room = max(4, height - foot.count - 2)
    var coded = codedLines(width)
    let most = max(3, room / 3)
    if coded.count > most { coded = [coded[0], coded[1], "  …"] + coded.suffix(most - 3) }
    room -= coded.count
    return [head(width, progress)] + [""] + window(textLines(width), room) + coded + foot
  }

  private func head(_ width: Int, _ progress: CodingProgress) -> String {
    var page = FactPage(language, width: width)
    page.title(
      "\(text.participant)",
      Phrase(same: "· ") + text.origin.words + Phrase(same: " · ") + text.day.words
        + Phrase(
          " · \(progress.read) lus sur \(progress.total)",
          " · \(progress.read) of \(progress.total) read"))
    return String(page.text.prefix(width))
  }

  /// The answers with the selected words between marks, « ▸ » and « ◂ ».
  private func textLines(_ width: Int) -> [String] {
    var page = FactPage(language, width: width)
    for answer in text.answers {
      page.section(answer.question)
      page.paragraph(Phrase(same: shown(answer)))
    }
    return page.lines
  }

  private func shown(_ answer: CodedText.Answer) -> String {
    guard let passage, passage.place == answer.place else { return answer.text }
    let scalars = Array(answer.text.unicodeScalars)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars[..<passage.start])
    shown.append("▸")
    shown.append(contentsOf: scalars[passage.range])
    shown.append("◂")
    shown.append(contentsOf: scalars[passage.range.upperBound...])
    return String(shown)
  }

  /// As many lines as there is room for, the selected words among them.
  private func window(_ lines: [String], _ room: Int) -> [String] {
    guard lines.count > room else { return lines }
    let end = lines.lastIndex { $0.contains("◂") } ?? 0
    let start = lines.firstIndex { $0.contains("▸") } ?? 0
    let first = min(max(0, min(end + 2 - room, start - 1)), lines.count - room)
    var shown = Array(lines[first..<first + room])
    if first > 0, start > first { shown[0] = "  ↑ …" }
    if first + room < lines.count, end < first + room - 1 { shown[room - 1] = "  ↓ …" }
    return shown
  }

  private func codedLines(_ width: Int) -> [String] {
    guard !marks.isEmpty else { return [] }
    var page = FactPage(language, width: width)
    page.gap()
    page.section(Phrase("Classé", "Coded"))
    page.rows(marks.map { [codebook.words(of: $0.mark), $0.place.words(in: text)] })
    return Array(page.lines.dropFirst())
  }
}

extension CodingScreen {
  /// The lines with the selected words in bold.
  static func emphasised(_ lines: [String]) -> [String] {
    var isInside = false
    return lines.map { line in
      guard isInside || line.contains("▸") else { return line }
      var shown = ""
      if isInside { shown = "\u{1B}[1m" }
      for character in line {
        if character == "◂" {
          shown += "\u{1B}[0m"
          isInside = false
        }
        shown.append(character)
        if character == "▸" {
          shown += "\u{1B}[1m"
          isInside = true
        }
      }
      return isInside ? shown + "\u{1B}[0m" : shown
    }
  }
}
