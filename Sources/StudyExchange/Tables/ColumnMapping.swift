public import StudyForms
import Wording

/// Which columns of a table of answers say whose they are, of which day, and what was answered.
public struct ColumnMapping: Hashable, Sendable {
  /// Where the answer to one question stands.
  public enum Source: Hashable, Sendable {
    /// In one column; with a separator, several answers stand in a cell.
    case column(String, separator: Character?)
    /// In a column for each code, crossed where it was chosen.
    case crosses([Cross])
  }

  /// The column that is crossed where a code was chosen.
  public struct Cross: Hashable, Sendable {
    let code: String
    let column: String

    /// A code and its column.
    public init(code: String, column: String) {
      self.code = code
      self.column = column
    }
  }

  /// A question and where its answer stands.
  public struct Question: Hashable, Sendable {
    let linkId: String
    let source: Source
    /// What stands in the cells, and the answer it means; other texts mean themselves, and a number
    /// is no place in a list.
    let values: [String: String]

    /// A question of the form, its columns, and the answers that cells abbreviate.
    public init(_ linkId: String, _ source: Source, values: [String: String] = [:]) {
      self.linkId = linkId
      self.source = source
      self.values = values
    }
  }

  /// The sheet; the first when nil.
  public var sheet: String?
  /// The column with the participants' codes.
  public var participant: String
  /// The column with the days that answers are about.
  public var day: String
  /// The questions that stand in the table.
  public var questions: [Question]
  /// Columns that are known and not read.
  public var ignored: Set<String>
  /// Whether it is what a form's own template has.
  private(set) var isOwn = false

  /// Where everything in a table of another program stands.
  public init(
    sheet: String? = nil, participant: String, day: String, questions: [Question],
    ignored: Set<String> = []
  ) {
    self.sheet = sheet
    self.participant = participant
    self.day = day
    self.questions = questions
    self.ignored = ignored
  }

  /// The table as `AnswerTemplate` makes it: `participant`, `jour`, then a column for each question,
  /// or one for each code where several may be chosen.
  public init(ownTableOf form: Questionnaire) {
    self.init(
      participant: "participant", day: "jour",
      questions: form.tableQuestions.map { item in
        let codes = item.crossedCodes
        guard !codes.isEmpty else {
          return Question(
            item.linkId, .column(item.linkId, separator: item.repeats ? ";" : nil))
        }
        return Question(
          item.linkId,
          .crosses(codes.map { Cross(code: $0, column: "\(item.linkId)=\($0)") }))
      })
    isOwn = true
  }

  /// Every column that is read, in order.
  var columns: [String] {
    [participant, day]
      + questions.flatMap { question in
        switch question.source {
        case .column(let name, _): [name]
        case .crosses(let crosses): crosses.map(\.column)
        }
      }
  }
}

extension Questionnaire {
  /// The questions that a row of a table can answer: all but those in groups that repeat, and files.
  var tableQuestions: [Item] {
    var found: [Item] = []
    func add(_ items: [Item]) {
      for item in items {
        if item.type == .group, item.repeats { continue }
        if item.type?.isQuestion == true, item.type != .attachment, item.type != .reference,
          !item.isHidden
        {
          found.append(item)
        }
        add(item.items)
      }
    }
    add(items)
    return found
  }
}

extension Item {
  /// The codes that are crossed each in a column of its own; empty where there is one column.
  var crossedCodes: [String] {
    guard repeats, type == .choice else { return [] }
    return options.map(\.value.dataText)
  }
}
