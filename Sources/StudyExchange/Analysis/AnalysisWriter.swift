import StudyModel

/// Writes the two tables person by person, so that their number takes no memory.
public struct AnalysisWriter {
  private let people: PeopleTable
  private let answers: AnswersTable
  private let sinks: (people: ([UInt8]) throws -> Void, answers: ([UInt8]) throws -> Void)
  /// How many answers were written.
  public private(set) var count = 0

  /// Begins both tables.
  /// - Parameters:
  ///   - plan: their variables.
  ///   - people: takes the next bytes of `people.csv`.
  ///   - answers: takes the next bytes of `answers.csv`.
  public init(
    _ plan: AnalysisPlan, people: @escaping ([UInt8]) throws -> Void,
    answers: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.people = PeopleTable(plan: plan)
    self.answers = AnswersTable(plan: plan)
    sinks = (people, answers)
    try people(CSVTable.line(self.people.columns.map(\.name)))
    try answers(CSVTable.line(self.answers.columns.map(\.name)))
  }

  /// Writes one person with all they answered.
  public mutating func add(_ person: AnalysisPerson, _ given: [ExportedAnswers]) throws {
    let ordered = given.sorted { ($0.dayText, $0.form.id.text) < ($1.dayText, $1.form.id.text) }
    let filled = ordered.enumerated().map {
      AnalysisAnswers($1, number: $0 + 1, people.plan)
    }
    try sinks.people(CSVTable.line(people.row(person, filled), keepsNumbers: true))
    for rows in filled.map(answers.rows) {
      count += rows.count
      for row in rows { try sinks.answers(CSVTable.line(row, keepsNumbers: true)) }
    }
  }
}
