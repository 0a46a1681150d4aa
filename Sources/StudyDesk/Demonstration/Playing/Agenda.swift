import StudyModel
import Wording

/// Lays down when one person of the demonstration does what.
///
/// Times are seconds since the demonstration's first day began.
struct Agenda {
  let scenario: Scenario
  let study: Study
  let documents: Documents
  let person: Int
  let line: PersonLine
  var chance: Chance
  private(set) var turns: [Turn] = []
  /// Times at which the gate is closed to this person.
  var barred: [Range<Int>] = []
  /// When the person agreed.
  var agreed = 0
  /// From when nothing is heard of the person any more.
  var silent = Int.max
  /// How many times each form was answered.
  private var answered: [Int: UInt16] = [:]

  private init(
    _ scenario: Scenario, _ study: Study, _ documents: Documents, person: Int, seed: UInt64
  ) {
    self.scenario = scenario
    self.study = study
    self.documents = documents
    self.person = person
    line = scenario.line(of: person)
    chance = Chance(seed, UInt64(person), 1)
  }

  /// What that person does, in order.
  static func turns(
    of person: Int, in scenario: Scenario, _ study: Study, _ documents: Documents, seed: UInt64
  ) -> [Turn] {
    var agenda = Agenda(scenario, study, documents, person: person, seed: seed)
    agenda.fill()
    return agenda.inOrder()
  }

  /// The end: nothing happens from then on.
  var limit: Int { (scenario.end - scenario.start) * 86_400 }

  mutating func add(_ at: Int, _ deed: Turn.Deed) {
    guard at < limit else { return }
    turns.append(Turn(at: Int32(at), person: Int32(person), deed: deed))
  }

  /// Adds an act that the gate has to let pass; nothing when it would not.
  @discardableResult
  mutating func addAsking(_ at: Int, _ deed: Turn.Deed) -> Bool {
    guard at < limit, !barred.contains(where: { $0.contains(at) }) else { return false }
    add(at, deed)
    return true
  }

  /// Adds an act with the answers to a form, about so many days before; nil when the gate would
  /// not let it pass.
  @discardableResult
  mutating func addAnswers(
    _ role: FormUse.Role, at time: Int, back: Int = 0,
    _ deed: (Turn.Sheet) -> Turn.Deed = Turn.Deed.answer
  ) -> Turn.Sheet? {
    guard let form = study.forms.firstIndex(where: { $0.role == role }) else { return nil }
    let earlier = answered[form, default: 0]
    let sheet = Turn.Sheet(
      form: UInt8(form), time: earlier, day: Int16(day(time)), back: Int16(back))
    guard addAsking(time, deed(sheet)) else { return nil }
    answered[form] = earlier + 1
    return sheet
  }

  /// Sorts the turns, gives entries their stories and numbers.
  private func inOrder() -> [Turn] {
    var turns = turns.sorted { $0.at < $1.at }
    var stories = StoryTeller(scenario, line, chance)
    var numbers: [Turn.Sheet: Turn.Sheet] = [:]
    for place in turns.indices {
      turns[place].step = Int16(place)
      switch turns[place].deed {
      case .answer(let sheet):
        var told = sheet
        told.number = Int16(numbers.count + 1)
        if study.forms[Int(sheet.form)].role == .logbook { told.story = stories.next(sheet.day) }
        numbers[sheet] = told
        turns[place].deed = .answer(told)
      case .amend(let sheet): turns[place].deed = .amend(numbers[sheet] ?? sheet)
      default: break
      }
    }
    return turns
  }
}

/// Picks stories for one person, none of them twice while others suit.
private struct StoryTeller {
  private let scenario: Scenario
  private let conditions: [String]
  private var waiting: [Int16]

  init(_ scenario: Scenario, _ line: PersonLine, _ chance: Chance) {
    self.scenario = scenario
    conditions = line.conditions.map(\.text)
    waiting = scenario.stories.indices.map { Int16($0) }
    var chance = chance
    chance.shuffle(&waiting)
  }

  /// A story that suits that day; -1 for none.
  mutating func next(_ day: Int16) -> Int16 {
    let month = (scenario.start + Int(day)).month.number
    let place = waiting.firstIndex {
      scenario.stories[Int($0)].only.suits(conditions, month: month)
    }
    guard let place else { return -1 }
    let story = waiting.remove(at: place)
    // Told again only after all others.
    waiting.append(story)
    return story
  }
}
