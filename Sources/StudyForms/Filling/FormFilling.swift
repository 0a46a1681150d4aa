public import Wording

/// A form being filled in, question by question; a value without input or output.
///
/// Answers given to a question that other answers then disable are kept aside: they come back if
/// the question does, and are not in the response otherwise.
public struct FormFilling: Sendable {
  /// The form that is filled in.
  public let form: Questionnaire
  /// The day that « aujourd'hui » names.
  public let today: Day
  /// Minutes ahead of universal time on a day, for hours written without saying so.
  let offset: @Sendable (Day) -> Int
  /// The name that findings carry as their file.
  let file: String
  let checks: AnswerChecks
  let valueSets: ValueSets
  /// Whether somebody sees the initial answers.
  private let isSeen: Bool
  var sheet = AnswerSheet()
  /// What was answered or skipped by the person.
  var settled: Set<Step> = []
  private(set) var enabling: Enabling
  private(set) var steps: [PreparedStep] = []
  /// Where each step stands among the steps.
  private(set) var ranks: [Step: Int] = [:]
  /// Items to read after the last question.
  private var closing: [Int] = []
  var cursor: Step?

  /// Begins to fill in a form, its initial answers in place.
  ///
  /// - Parameters:
  ///   - form: the form, whose faults are not looked at here.
  ///   - valueSets: where the value sets that the form names are found.
  ///   - today: the day that « aujourd'hui » names.
  ///   - offset: minutes ahead of universal time on a day; Paris time by default.
  ///   - file: the name that findings carry.
  public init(
    _ form: Questionnaire, valueSets: ValueSets = .known, today: Day,
    offset: @escaping @Sendable (Day) -> Int = ParisTime.offset, file: String = ""
  ) {
    self.init(
      form, valueSets: valueSets, today: today, offset: offset, file: file, isSeen: true)
  }

  /// - Parameter isSeen: whether somebody sees the initial answers before they are theirs. Else only
  ///   those are put that nobody is asked for.
  init(
    _ form: Questionnaire, valueSets: ValueSets, today: Day,
    offset: @escaping @Sendable (Day) -> Int, file: String, isSeen: Bool
  ) {
    self.isSeen = isSeen
    self.form = form
    self.today = today
    self.offset = offset
    self.file = file
    self.valueSets = valueSets
    checks = AnswerChecks(form, valueSets)
    enabling = Enabling(AnswerSheet(), form.index)
    begin(form.index.roots, [])
    prepare()
    cursor = steps.first?.step
  }

  var index: ItemIndex { form.index }

  /// True when every question was answered or skipped.
  public var isFinished: Bool { cursor == nil }

  /// Puts initial answers, and each repeating group once.
  mutating func begin(_ nodes: [Int], _ around: [Int]) {
    for node in nodes {
      let (item, place) = (index.nodes[node].item, Place(node, around))
      if item.type == .group {
        guard item.isRepeatingContainer else {
          begin(index.children[node], around)
          continue
        }
        // Few at first, so that a hostile form cannot multiply them.
        let count = min(item.leastRepetitions, around.count < 2 ? 20 : 1)
        sheet.repetitions[place] = count
        for number in 0..<count { begin(index.children[node], around + [number]) }
      } else {
        beginQuestion(item, place)
      }
    }
  }

  private mutating func beginQuestion(_ item: Item, _ place: Place) {
    defer { beginBelow(place) }
    guard isSeen || item.isHidden || item.isReadOnly else { return }
    let selected = item.options.filter(\.isInitiallySelected).map(\.value)
    let initial = item.initial.isEmpty ? selected : item.initial
    sheet[place] = item.repeats ? initial : Array(initial.prefix(1))
  }

  /// Puts the initial answers of the questions below an answer.
  mutating func beginBelow(_ place: Place) {
    let children = index.children[place.node]
    guard !children.isEmpty else { return }
    guard index.nodes[place.node].item.isRepeatingContainer else {
      return beginUnanswered(children, place.repetitions)
    }
    for number in sheet[place].indices {
      beginUnanswered(children, place.repetitions + [number])
    }
  }

  private mutating func beginUnanswered(_ nodes: [Int], _ around: [Int]) {
    for node in nodes where sheet[Place(node, around)].isEmpty {
      let place = Place(node, around)
      if sheet.repetitions[place] == nil, !settled.contains(.question(place)) {
        begin([node], around)
      }
    }
  }

  /// Works out what is asked, given the answers so far.
  mutating func prepare() {
    enabling = Enabling(sheet, index)
    var list = StepList(form: form, sheet: sheet, enabling: enabling)
    list.add(index.roots, [])
    steps = list.steps
    closing = list.notes
    ranks = Dictionary(
      steps.enumerated().map { ($1.step, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What to read once all is answered.
  public var closingNotes: [Phrase] { closing.map { noteText($0, []) } }

  func noteText(_ node: Int, _ around: [Int]) -> Phrase {
    let item = index.nodes[node].item
    guard item.type != .display else { return item.label }
    let repetitions = Array(around.prefix(index.nodes[node].containers.count))
    let words = sheet[Place(node, repetitions)].map(\.words).withCommas
    return item.label + Phrase(same: " – ") + words
  }
}
