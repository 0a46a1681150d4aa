import JSONTree
import StudyDesk
import StudyModel
import Wording

/// Prints interviews: one after an act, or a list.
struct InterviewReport {
  let desk: Desk
  let options: GlobalOptions

  /// Prints the interview of that window as it stands now, or on the day of its appointment.
  func print(
    _ code: ParticipantCode, _ window: InterviewWindow, at appointment: Moment? = nil
  ) throws {
    let day = appointment.map { min(desk.study.zone.day(of: $0), desk.today) }
    let lines = try desk.interviews(on: day, participant: code).filter { $0.window == window }
    guard options.format == .table, let line = lines.first else {
      return Console.standard.print(lines.first?.interviewJSON ?? .null)
    }
    let status = line.words(in: desk.study.zone)
    Console.standard.print(
      Phrase(
        "\(code)\u{A0}: entretien \(window.number) \(status.french)",
        "\(code): interview \(window.number) \(status.english)"
      ).spoken)
  }

  /// Prints a list of interviews.
  func print(_ lines: [Cockpit.InterviewLine], ifNone: Phrase) {
    guard options.format == .table else {
      return Console.standard.print(.array(lines.map { $0.interviewJSON }))
    }
    guard !lines.isEmpty else { return options.suggest(ifNone) }
    var table = TextTable([
      .init(heading: Phrase("Code", "Code")), .init(heading: Phrase("Référent", "Referent")),
      .init(heading: Phrase("N°", "No."), side: .right), .init(heading: Phrase("Du", "From")),
      .init(heading: Phrase("À tenir avant le", "Due by")),
      .init(heading: Phrase("Situation", "Standing")),
    ])
    for line in lines {
      table.add(
        "\(line.participant)", line.referent.text, "\(line.window.number)",
        line.window.from.words.spoken, line.window.dueBy.words.spoken,
        line.words(in: desk.study.zone).spoken)
    }
    Console.standard.print(table.text())
  }
}
