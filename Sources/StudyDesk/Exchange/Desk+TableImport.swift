import JSONTree
public import StudyExchange
import StudyForms
import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Takes in a table in which each row is a filled-in form: paper typed into a spreadsheet, or the
  /// export of another program.
  ///
  /// Every row is checked against the form and asked of the gate before any is written: all are taken
  /// in, or none. A row with the same person, day and answers as an entry is that entry.
  /// - Parameters:
  ///   - table: the rows.
  ///   - form: the form that was filled in.
  ///   - source: how the answers came in: typed from paper, or from another program.
  ///   - isRehearsal: true to find out what would happen and record nothing.
  ///   - progress: told from time to time how much is done, from 0 to 1.
  /// - Throws: `DeskError` with a finding for each cell that cannot be taken in.
  public func importTable(
    _ table: AnswerTable, form: ID<FormUse>, source: Source, isRehearsal: Bool = false,
    progress: (Double) -> Void = { _ in }
  ) throws -> AnswersImported {
    try require(.write)
    var faults = table.faults.map { DeskError.Finding(place: $0.place, reason: $0.reason) }
    let filled = try filledForms(of: table, form, &faults)
    guard faults.isEmpty else { throw DeskError.answers(faults) }
    return try takeIn(
      filled, faults: [], isRehearsal: isRehearsal, progress: progress, place: \.place
    ) { TableImport(desk: $0, form: form, source: source) }
  }

  /// The rows as answers to the form; what does not fit is found, cell by cell.
  private func filledForms(
    of table: AnswerTable, _ form: ID<FormUse>, _ findings: inout [DeskError.Finding]
  ) throws -> [FilledRow] {
    let questionnaire = try workspace.form(form).questionnaire
    let today = today
    let read = table.rows.inParallel { row in
      FilledRow.read(row, of: table, questionnaire, today: today)
    }
    var filled: [FilledRow] = []
    for result in read {
      let (row, faults) = try result.get()
      findings += faults
      if let row { filled.append(row) }
    }
    return filled
  }
}

/// A row that fits its form.
private struct FilledRow: Sendable {
  /// The cell with the participant's code.
  let place: String
  let participant: ParticipantCode
  let day: Day
  let response: JSON

  static func read(
    _ row: AnswerTable.Row, of table: AnswerTable, _ form: Questionnaire, today: Day
  ) -> (FilledRow?, [DeskError.Finding]) {
    var findings: [DeskError.Finding] = []
    let code = ParticipantCode(row.participant)
    let place = table.place(ofParticipantIn: row.number)
    if code == nil { findings.append(.init(place: place, reason: .noCode)) }
    let day = FormDate(words: row.day, today: today)?.day
    if day == nil {
      findings.append(.init(place: table.place(ofDayIn: row.number), reason: .noDay))
    }
    let filled = form.fill(
      answers: row.answers, authored: "\(day ?? today)", today: today, isExact: !table.isOwn)
    findings +=
      filled.findings.filter { $0.severity == .error }.map {
        .init(place: table.place(of: $0.linkId, in: row.number), reason: $0.discreetMessage)
      }.onePerPlace
    guard let code, let day, findings.isEmpty else { return (nil, findings) }
    return (
      FilledRow(
        place: place, participant: code, day: day, response: .object(filled.response.json)), []
    )
  }
}

private struct TableImport: AnswerTaking {
  /// What makes two filled-in forms the same.
  struct Content: Hashable {
    let day: Day
    let items: JSON?
  }

  let desk: Desk
  let form: ID<FormUse>
  let source: Source
  private var known: [ParticipantCode: Set<Content>] = [:]

  init(desk: Desk, form: ID<FormUse>, source: Source) {
    self.desk = desk
    self.form = form
    self.source = source
  }

  mutating func take(_ row: FilledRow) throws -> AnswersImported.Written? {
    let content = Content(day: row.day, items: row.response["item"])
    if known[row.participant] == nil { known[row.participant] = try contents(of: row.participant) }
    guard known[row.participant]?.insert(content).inserted == true else { return nil }
    let number = try desk.write(
      row.participant, form: form, day: row.day, response: row.response, source: source
    ).number
    return .init(place: row.place, participant: row.participant, number: number)
  }

  private func contents(of code: ParticipantCode) throws -> Set<Content> {
    let participant = try desk.participant(code)
    try desk.require(.write, for: participant)
    var days: [EventID: Day] = [:]
    for entry in participant.entries where entry.form.id == form {
      for version in entry.versions { days[version.event] = entry.day }
    }
    var found: Set<Content> = []
    for event in try desk.events(of: .participant(code)) {
      guard let day = days[event.id], let response = try event.response() else { continue }
      found.insert(Content(day: day, items: response["item"]))
    }
    return found
  }
}

extension Phrase {
  fileprivate static let noCode = Phrase(
    "Ce n’est pas un code de participant\u{A0}: relisez-le sur le papier.",
    "This is no participant’s code: read it again on the paper.")
  fileprivate static let noDay = Phrase(
    "Ce n’est pas un jour\u{A0}: écrivez par exemple 31/12/2024.",
    "This is no day: write for instance 31/12/2024.")
}
