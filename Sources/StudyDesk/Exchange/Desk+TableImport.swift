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
  /// in, or none. A row with the same person, day and answers as an entry is that entry. A row typed from
  /// paper, of a day of which the person has such an entry that no row holds any more, is a correction:
  /// it is refused, since it would be counted beside what it corrects.
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
    ) { TableImport(desk: $0, form: form, source: source, rows: filled) }
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
    let day = FormDate(words: row.day.withoutHour, today: today)?.day
    if day == nil {
      findings.append(.init(place: table.place(ofDayIn: row.number), reason: .noDay))
    }
    let filled = form.fill(
      answers: row.answers, authored: "\(day ?? today)", today: today, isExact: !table.isOwn)
    findings +=
      filled.findings.worthSaying.map {
        .init(place: table.place(of: $0.linkId, in: row.number), reason: $0.discreetMessage)
      }.onePerPlace
    guard let code, let day, findings.isEmpty else { return (nil, findings) }
    return (
      FilledRow(
        place: place, participant: code, day: day, response: .object(filled.response.json)), []
    )
  }
}

extension String {
  /// A day without the hour that other programs write behind it: `2025-02-14 00:00:00`.
  fileprivate var withoutHour: String {
    let parts = split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
    let isHour = parts.last?.wholeMatch(of: /\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?/) != nil
    return parts.count == 2 && isHour ? String(parts[0]) : self
  }
}

extension [StudyForms.Finding] {
  /// The errors. While an answer cannot be read, nobody knows which questions wait for it: those that
  /// seem not to be asked are not spoken of.
  fileprivate var worthSaying: [StudyForms.Finding] {
    let errors = filter(\.isError)
    let rest = errors.filter { $0.code != .notEnabled }
    return rest.isEmpty ? errors : rest
  }
}

extension FilledRow {
  /// What makes two filled-in forms the same.
  struct Content: Hashable {
    let day: Day
    let items: JSON?
  }

  var content: Content { Content(day: day, items: response["item"]) }
}

private struct TableImport: AnswerTaking {
  typealias Content = FilledRow.Content

  /// What somebody has of the form.
  struct Known {
    var contents: Set<Content> = []
    /// Entries typed from paper, with all that they ever said.
    var entries: [(number: Int, day: Day, contents: Set<Content>)] = []
  }

  let desk: Desk
  let form: ID<FormUse>
  let source: Source
  /// What the table holds of each person.
  private let rows: [ParticipantCode: Set<Content>]
  private var known: [ParticipantCode: Known] = [:]

  init(desk: Desk, form: ID<FormUse>, source: Source, rows: [FilledRow]) {
    self.desk = desk
    self.form = form
    self.source = source
    self.rows = Dictionary(grouping: rows, by: \.participant)
      .mapValues { Set($0.map(\.content)) }
  }

  mutating func take(_ row: FilledRow) throws -> AnswersImported.Written? {
    let (code, content) = (row.participant, row.content)
    if known[code] == nil { known[code] = try known(of: code) }
    guard known[code]?.contents.insert(content).inserted == true else { return nil }
    if source == .transcribed,
      let corrected = known[code]?.entries.first(where: {
        $0.day == row.day && $0.contents.isDisjoint(with: rows[code] ?? [])
      })
    {
      throw DeskError.correction(of: corrected.number, code, row.day)
    }
    let number = try desk.write(
      row.participant, form: form, day: row.day, response: row.response, source: source
    ).number
    return .init(place: row.place, participant: row.participant, number: number)
  }

  private func known(of code: ParticipantCode) throws -> Known {
    let participant = try desk.participant(code)
    try desk.require(.write, for: participant)
    var days: [EventID: Day] = [:]
    for entry in participant.entries where entry.form.id == form {
      for version in entry.versions { days[version.event] = entry.day }
    }
    var said: [EventID: Content] = [:]
    for event in try desk.events(of: .participant(code)) {
      guard let day = days[event.id], let response = try event.response() else { continue }
      said[event.id] = Content(day: day, items: response["item"])
    }
    var known = Known(contents: Set(said.values))
    for (index, entry) in participant.entries.enumerated()
    where entry.form.id == form && entry.versions[0].source == .transcribed {
      let contents = entry.versions.compactMap { said[$0.event] }
      known.entries.append((index + 1, entry.day, Set(contents)))
    }
    return known
  }
}

extension DeskError {
  fileprivate static func correction(
    of number: Int, _ code: ParticipantCode, _ day: Day
  ) -> DeskError {
    .unacceptable(
      """
      L’écrit n° \(number) de \(code), du \(day.words.french), a été repris d’une ligne qui n’est plus dans ce \
      tableau. Si celle-ci la corrige, corrigez l’écrit de la même façon, «\u{A0}sillage journal corriger \
      \(code) \(number) --transcribed\u{A0}»\u{A0}: elle sera alors reconnue. Si c’est un autre écrit du même jour, gardez les \
      deux lignes.
      """,
      """
      Entry no. \(number) of \(code), of \(day.words.english), came from a row that is no longer in this table. If \
      this one corrects it, amend the entry in the same way, “sillage journal amend \(code) \(number) --transcribed”: it is \
      then recognised. If it is another entry of the same day, keep both rows.
      """)
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
