import StudyDesk
import StudyModel
import Wording

extension StatusPage {
  /// What waits for each referent.
  var interviews: [String] {
    guard !cockpit.referents.isEmpty else { return [] }
    let heads = [
      say("suit", "follows"), say("à prévoir", "to plan"), say("prévus", "planned"),
      say("en retard", "late"),
    ]
    let names = cockpit.referents.map(\.referent.id.text.count)
    let title = say("Entretiens par référent", "Interviews by referent")
    let first = max(title.count, (names.max() ?? 0) + 2)
    let head = ink.strong(pad(title, first)) + ink.faint(heads.map { "  " + $0 }.joined())
    let isCut = cockpit.referents.count > Self.shownReferents + 1
    let shown = isCut ? cockpit.referents.prefix(Self.shownReferents) : cockpit.referents[...]
    let rows = shown.map { load in
      let cells = zip(heads, [load.participants, load.due, load.planned, load.late]).map {
        "  " + lean($1 == 0 ? "–" : language.number($1), $0.count)
      }
      return pad("  " + load.referent.id.text, first) + cells.dropLast().joined()
        + (load.late > 0 ? ink.pressing(cells[3]) : cells[3])
    }
    return [head] + rows + (isCut ? [cutReferents] : [])
  }

  private static let shownReferents = 12

  private var cutReferents: String {
    let rest = language.number(cockpit.referents.count - Self.shownReferents)
    return "  " + ink.faint(say("… et \(rest) autres référents", "… and \(rest) more referents"))
  }

  var late: [String] {
    let longest =
      cockpit.late.map { line in
        if case .late(let since) = line.status { length(cockpit.day - since).count } else { 0 }
      }.max() ?? 0
    return list(
      heading(
        say("Entretiens en retard", "Late interviews"), cockpit.late.count, isPressing: true),
      cockpit.late
    ) { line in
      guard case .late(let since) = line.status else { return "" }
      return start(line) + pad(length(cockpit.day - since), max(10, longest + 2))
        + say("depuis le ", "since ") + since.words[language]
    }
  }

  var due: [String] {
    list(
      heading(
        say("Entretiens à prévoir ou à tenir", "Interviews to plan or to hold"),
        cockpit.due.count),
      cockpit.due
    ) { line in
      guard case .planned(let at, let mode) = line.status else {
        return start(line) + say("à prévoir avant le ", "to plan by ")
          + line.window.dueBy.words[language]
      }
      let day = study.zone.day(of: at).words[language]
      return start(line) + day + ", " + clock(at) + ", " + mode.words[language]
    }
  }

  private func start(_ line: Cockpit.InterviewLine) -> String {
    person(line.participant, line.referent) + pad(ordinal(line.window.number), 15)
  }

  private func ordinal(_ number: Int) -> String {
    if language == .french { return number == 1 ? "1er entretien" : "\(number)e entretien" }
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending) interview"
  }

  /// The time on the clock: `14 h 30`, `14:30`.
  private func clock(_ moment: Moment) -> String {
    let minute = study.zone.minuteOfDay(of: moment)
    let minutes = minute % 60 < 10 ? "0\(minute % 60)" : "\(minute % 60)"
    return say("\(minute / 60)\u{A0}h\u{A0}\(minutes)", "\(minute / 60):\(minutes)")
  }

  /// A participant and their referent, in columns.
  func person(_ code: ParticipantCode, _ referent: ID<Referent>) -> String {
    let widest = cockpit.referents.map(\.referent.id.text.count).max() ?? 0
    return "\(code)  " + pad(referent.text, widest) + "  "
  }

  /// « 12 jours »
  func length(_ days: Int) -> String {
    language.count(days, Phrase("jour", "day"), Phrase("jours", "days"))
  }
}

extension InterviewMode {
  var words: Phrase {
    switch self {
    case .inPerson: Phrase("sur place", "in person")
    case .telephone: Phrase("par téléphone", "by telephone")
    case .video: Phrase("en visio", "by video")
    }
  }
}
