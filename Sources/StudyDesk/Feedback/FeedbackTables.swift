import Disclosure
import Tabulation

/// The tables of one article or software, made safe together: the version against each question.
struct FeedbackTables {
  private let tally: FeedbackTally
  private let questions: [FeedbackQuestion]
  private var sortings = Sortings()
  private var tables: [Table] = []

  init(_ tally: FeedbackTally, _ questions: [FeedbackQuestion]) throws {
    self.tally = tally
    self.questions = questions
    for question in questions { try add(question) }
  }

  /// The printed counts: nil where one is hidden.
  struct Printed {
    fileprivate let counts: [[String]: Int]

    /// - Parameters:
    ///   - version: nil for all of them.
    ///   - code: nil for everybody whom the question is asked.
    func people(_ version: String?, _ linkId: String, _ code: String?) -> Int? {
      counts[[version ?? "", linkId, code ?? ""]]
    }
  }

  /// - Throws: `DisclosureRefusal`.
  func printed(
    by rules: DisclosureRules, until deadline: ContinuousClock.Instant
  ) throws -> Printed {
    let all = Tabulation(
      dimensions: sortings.dimensions,
      releases: [Tabulation.Printed(id: "feedback", tables: tables)])
    // A better choice would be looked for by the clock: the same answers must give the same table.
    let made = try all.protected(by: rules, effort: .zero, until: deadline)
    var counts: [[String]: Int] = [:]
    for table in made.tables.releases[0].tables {
      for cell in table.cells {
        guard let value = cell.value, let key = key(of: cell.at, in: table) else { continue }
        counts[key] = value
      }
    }
    return Printed(counts: counts)
  }

  /// Version, question and code of a cell; nil for those who did not choose an answer, whom nobody
  /// prints.
  private func key(of at: [Int], in table: Table) -> [String]? {
    let labels = zip(table.dimensions, at).map { sortings.dimensions[$0].categories[$1].label }
    let version = labels[0] == Dimension.everybody ? "" : String(labels[0].dropFirst())
    let parts = table.id.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard labels[1] != Dimension.everybody else { return [version, parts[0], ""] }
    if parts.count == 1 {
      return labels[1] == Self.none ? nil : [version, parts[0], String(labels[1].dropFirst())]
    }
    return labels[1] == Dimension.yes ? [version, parts[0], parts[1]] : nil
  }

  private static let none = "·"

  private mutating func add(_ question: FeedbackQuestion) throws {
    guard question.isMultiple else { return try addWhole(question) }
    for option in question.options { try addEither(question, option.code) }
  }

  /// Everyone is in one category: an answer, or none.
  private mutating func addWhole(_ question: FeedbackQuestion) throws {
    let place = try sortings.place(of: whole(question))
    try add(question.linkId, question, place) { answer in
      answer.codes[question.linkId]?.first.map { "=" + $0 } ?? Self.none
    }
  }

  private mutating func addEither(_ question: FeedbackQuestion, _ code: String) throws {
    let place = try sortings.place(of: .either(question.linkId + "=" + code))
    try add(question.linkId + "\t" + code, question, place) { answer in
      answer.codes[question.linkId]?.contains(code) == true ? Dimension.yes : Dimension.no
    }
  }

  private mutating func add(
    _ id: String, _ question: FeedbackQuestion, _ place: Int,
    _ label: (FeedbackTally.Answer) -> String
  ) throws {
    let versions = try sortings.place(
      of: Dimension(
        "version", leaves: tally.versions.map { "=" + $0 }, total: Dimension.everybody))
    let asked = tally.answers.filter { question.base.map($0.meets) ?? true }
    var conditions: [Int: Int] = [:]
    if let base = question.base, let condition = try condition(base) {
      conditions[condition.dimension] = condition.category
    }
    let sorted = asked.map { ("=" + $0.version, label($0)) }
    var table = Table(id: id, dimensions: [versions, place], conditions: conditions, cells: [])
    let grid = Tabulation(dimensions: sortings.dimensions, releases: []).grid(of: table)
    table.cells = grid.map { at in
      let (version, answer) = (at[0], at[1])
      let people = sorted.count {
        (version == 0 || sortings.category($0.0, of: versions) == version)
          && (answer == 0 || sortings.category($0.1, of: place) == answer)
      }
      return Table.Cell(at: at, value: people)
    }
    tables.append(table)
  }

  /// The answer to another question that everybody gave who is counted.
  private mutating func condition(
    _ base: FeedbackQuestion.Base
  ) throws -> (dimension: Int, category: Int)? {
    guard let parent = questions.first(where: { $0.linkId == base.linkId }) else { return nil }
    guard parent.isMultiple else {
      let place = try sortings.place(of: whole(parent))
      return (place, sortings.category("=" + base.code, of: place))
    }
    let place = try sortings.place(of: .either(base.linkId + "=" + base.code))
    return (place, sortings.category(Dimension.yes, of: place))
  }

  /// The answers of the form and of its earlier versions, and none.
  private func whole(_ question: FeedbackQuestion) throws -> Dimension {
    let known = question.options.map(\.code)
    let others = Set(tally.answers.compactMap { $0.codes[question.linkId]?.first })
      .subtracting(known)
    // Where everybody answered, nobody could have been in it: it would cost an answer its number.
    let isSkipped = tally.answers.contains { $0.codes[question.linkId]?.isEmpty ?? true }
    return try Dimension(
      question.linkId,
      leaves: (known + others.sorted()).map { "=" + $0 } + (isSkipped ? [Self.none] : []),
      total: Dimension.everybody)
  }
}

extension FeedbackTally.Answer {
  fileprivate func meets(_ base: FeedbackQuestion.Base) -> Bool {
    codes[base.linkId]?.contains(base.code) == true
  }
}
