import Disclosure
import StudyLedger
import StudyModel
import Tabulation
import Wording

/// Who took part on some days, as far as figures tell of it.
///
/// Only how many came and went is taken from it, to judge figures by; it is never printed.
struct Attendance {
  /// Where somebody is counted.
  struct Place: Hashable {
    let region: String
    let conditions: Set<String>
  }

  /// Whom a release counted when it was built.
  struct Recount {
    let release: String
    let people: [ParticipantCode: CountedPerson]
    /// How many were erased since, of whom nothing is known any more.
    let erased: Int
  }

  /// Of each release of the study that is out.
  fileprivate(set) var recounts: [Recount] = []
  /// Whom the release counts that is judged.
  private(set) var people: [ParticipantCode: CountedPerson] = [:]
  private var days: [Day: [ParticipantCode: Place]] = [:]
  /// Whom the release counts that is judged: of its day, without whoever was taken out since.
  private var judged: [ParticipantCode: Place]?
  /// The days on which someone was erased, of whom nothing is known any more.
  fileprivate let erasures: [Day]

  init(erasures: [Day]) { self.erasures = erasures }

  mutating func add(_ places: [ParticipantCode: Place], on day: Day) { days[day] = places }

  mutating func judge(_ places: [ParticipantCode: Place]) { judged = places }

  fileprivate mutating func judge(_ people: [ParticipantCode: CountedPerson]) {
    self.people = people
    judged = people.compactMapValues(Place.init)
  }

  /// At most so many came and went between two days; whoever is counted elsewhere did both.
  ///
  /// - Parameter isJudged: whether the later is the release that is judged, of which whoever was taken
  ///   out since is out.
  func turnover(from earlier: Day, to later: Day, isJudged: Bool = false) -> Link.Relation {
    guard let before = days[earlier], let after = isJudged ? judged : days[later] else {
      return .turnover(maxIn: nil, maxOut: nil)
    }
    if earlier == later && before == after { return .same }
    let unknown = erasures.count { $0 > min(earlier, later) }
    return .turnover(
      maxIn: after.count { before[$0.key] != $0.value } + unknown,
      maxOut: before.count { after[$0.key] != $0.value } + unknown)
  }
}

extension Desk {
  /// Who took part on those days, as it was recorded by then.
  ///
  /// - Parameters:
  ///   - days: the days of what is out.
  ///   - day: the day of the release that is judged.
  ///   - moment: when that is built: whoever took themself out by then is not in it.
  func attendance(
    on days: Set<Day>, building day: Day, at moment: Moment
  ) throws -> Attendance {
    var attendance = try attendance(on: days)
    attendance.judge(try places(on: day, takenBackBy: moment))
    return attendance
  }

  /// Who took part on those days, and whom each release that is out counted.
  ///
  /// - Parameters:
  ///   - days: the days of what is out.
  ///   - people: whom the release counts that is judged.
  ///   - questions: those whose answers are counted, by form.
  func attendance(
    on days: Set<Day>, judging people: [ParticipantCode: CountedPerson],
    by questions: [String: Set<String>]
  ) throws -> Attendance {
    var attendance = try attendance(on: days)
    attendance.judge(people)
    attendance.recounts = try recordedReleases().filter { $0.publishedAt != nil }.map { release in
      Attendance.Recount(
        release: release.name,
        people: try counted(on: release.asOf, by: release.builtAt, questions),
        erased: attendance.erasures.count { $0 >= study.zone.day(of: release.builtAt) })
    }
    return attendance
  }

  /// Whom a release of a day counts that is built at a moment, with what was recorded by then.
  private func counted(
    on day: Day, by moment: Moment, _ questions: [String: Set<String>]
  ) throws -> [ParticipantCode: CountedPerson] {
    let counter = PersonCounter(desk: self, needs: questions, asOf: day, judgedAt: moment)
    let person: @Sendable (Participant, [Event]) throws -> (ParticipantCode, CountedPerson)? = {
      let known = $1.filter { $0.recordedAt <= moment }
      guard let then = try Participant(folding: known),
        let person = try counter.person(then, known)
      else { return nil }
      return (then.id, person)
    }
    var people: [ParticipantCode: CountedPerson] = [:]
    try forEachHistory(asOf: day, takenBackBy: moment, making: person) { people[$0.0] = $0.1 }
    return people
  }

  /// Who took part on those days, as it was recorded by then.
  func attendance(on days: Set<Day>) throws -> Attendance {
    var attendance = Attendance(erasures: try erasures())
    for day in days { attendance.add(try places(on: day), on: day) }
    return attendance
  }

  /// The days on which somebody was erased, of whom nothing else is known.
  func erasures() throws -> [Day] {
    var days: [Day] = []
    try reading { ledger in
      try ledger.forEachLine { line in
        if line.kind.name == "participant.erased" {
          days.append(study.zone.day(of: line.recordedAt))
        }
      }
    }
    return days
  }

  private func places(
    on day: Day, takenBackBy moment: Moment? = nil
  ) throws -> [ParticipantCode: Attendance.Place] {
    let counter = PersonCounter(desk: self, needs: [:], asOf: day, judgedAt: moment)
    var places: [ParticipantCode: Attendance.Place] = [:]
    try forEachHistory(asOf: day, takenBackBy: moment, making: { ($0, $1) }) { history in
      let (participant, events) = history
      places[participant.id] = try counter.person(participant, events).flatMap(
        Attendance.Place.init)
    }
    return places
  }
}

extension Attendance.Place {
  /// Nil for somebody who did not agree to take part.
  fileprivate init?(_ person: CountedPerson) {
    guard person.agreed else { return nil }
    self.init(region: person.region, conditions: Set(person.conditions))
  }
}

/// The reader who knows who came and who stayed.
///
/// That reader is as strong as any who is not mistaken: they know how many came and went. It is asked
/// of the tables of those who took part, by region and condition, which nobody changes by answering.
struct KnowingReader {
  private let attendance: Attendance
  private let rules: DisclosureRules
  private let deadline: ContinuousClock.Instant

  init(_ attendance: Attendance, _ rules: DisclosureRules, until deadline: ContinuousClock.Instant)
  {
    self.attendance = attendance
    self.rules = rules.withoutInsiders
    self.deadline = deadline
  }

  /// What that reader finds out with a release that they would not find out without it.
  ///
  /// - Parameters:
  ///   - tables: all releases as printed, each with the day it counts.
  ///   - days: the day of each release; nil where it is not known.
  ///   - release: the place of the release that is judged.
  ///   - truth: the true counts, where they are known.
  func findings(
    in tables: Tabulation, on days: [Day?], addedBy release: Int, truth: Tabulation? = nil
  ) throws -> [DisclosureFinding] {
    var linked = tables
    linked.links = links(tables, days, judging: release)
    guard !linked.links.isEmpty else { return [] }
    var without = linked
    without.releases[release].tables = []
    let before = Set(try findings(in: without, truth))
    return try findings(in: linked, truth).filter { !before.contains($0) }
  }

  /// The release that is judged comes after all others, whatever its day.
  private func links(_ tables: Tabulation, _ days: [Day?], judging release: Int) -> [Link] {
    days.indices.flatMap { later in
      days[..<later].indices.map { earlier in
        let relation: Link.Relation =
          if let one = days[earlier], let other = days[later] {
            one == other && later != release
              ? .same : attendance.turnover(from: one, to: other, isJudged: later == release)
          } else {
            .turnover(maxIn: nil, maxOut: nil)
          }
        return Link(
          from: tables.releases[earlier].id, to: tables.releases[later].id, relation: relation)
      }
    }
  }

  /// Tables that do not fit what is known of who stayed have no such reader.
  private func findings(
    in tables: Tabulation, _ truth: Tabulation?
  ) throws -> [DisclosureFinding] {
    let part = tables.part { tables.isOfParticipants($0) }
    switch try part.audited(
      by: rules, truth: truth?.part { tables.isOfParticipants($0) }.tables, until: deadline)
    {
    case .exposed(let findings): return findings
    case .safe, .contradiction: return []
    case .incomplete: throw DisclosureRefusal.outOfTime
    }
  }
}

extension Tabulation {
  /// Whether a table counts those who took part, by nothing but region and condition.
  func isOfParticipants(_ table: Table) -> Bool {
    let fixed = table.conditions.map { (dimensions[$0.key].name, $0.value) }
    let steps = Set(fixed.map(\.0)).intersection(Step.allCases.map(\.rawValue))
    let others =
      fixed.map(\.0).filter { !steps.contains($0) } + table.dimensions.map { dimensions[$0].name }
    return steps == [Step.informed.rawValue, Step.agreed.rawValue]
      && others.allSatisfy { $0 == "region" || $0.split(separator: "=")[0] == Dimension.condition }
  }
}
