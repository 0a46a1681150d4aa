import Disclosure
import StudyModel
import StudyNeeds
import Wording

/// Gathers what a report says of needs, one person at a time, from what was known by a moment
/// and may still be used.
struct VoiceGatherer {
  private let desk: Desk
  private let needs: Needs
  private let workshops: Workshops
  /// When it is asked what may be used.
  private let now: Moment
  private var evidence: PriorityEvidence
  private var quotes: [QuoteLine] = []
  private var behind: [ParticipantCode: Set<String>] = [:]
  private var people: [String: Int] = [:]

  /// - Parameters:
  ///   - end: the moment after which nothing is known.
  ///   - now: when it is asked what may be used.
  init(desk: Desk, until end: Moment, now: Moment) throws {
    self.desk = desk
    self.now = max(end, now)
    let events = try desk.studyEvents().filter { $0.recordedAt < end }
    needs = try Needs(folding: events)
    workshops = try Workshops(folding: events)
    evidence = PriorityEvidence(people: [], needs: needs.open.map(\.id.text), passages: [])
  }

  /// Whether any need is followed.
  var hasNeeds: Bool { !needs.open.isEmpty }

  /// Takes in a person whom the report counts.
  mutating func add(
    _ participant: Participant, _ events: [Event], _ texts: VoicedTexts
  ) throws {
    let record = try desk.codedRecord(participant, events, at: now, texts)
    let found = record.evidence(needs)
    evidence.add(record, found, workshops, needs)
    quotes += try desk.quoteLines(of: record, events, at: now)
    let region = participant.recruitedIn.text
    people[region, default: 0] += 1
    for condition in participant.enrolment.conditions {
      people[condition.text, default: 0] += 1
      people["\(condition)/\(region)", default: 0] += 1
    }
    if !found.isEmpty { behind[participant.id] = Set(found.map(\.need.text)) }
  }

  /// Everything, once all people are taken in.
  /// - Parameter threshold: the fewest people a printed number may be about.
  func gathered(threshold: Int) throws -> ReportVoices {
    var evidence = evidence
    evidence.addAnonymous(workshops, needs)
    let all = evidence.people.count
    let ranked = evidence.peopleBehind.filter { min($0.value, all - $0.value) >= threshold }
    return ReportVoices(
      needs: needs, evidence: evidence, ranked: Set(ranked.keys),
      known: try desk.publishedNeeds(needs), method: try desk.workspace.priorityMethod(),
      lists: try desk.workspace.needLists(), quotes: quotes, behind: behind, people: people)
  }
}

extension Desk {
  /// What a plan that shows needs says of them; nil for one that does not, or before any was stated.
  func voices(
    of plan: RestitutionPlan, asOf day: Day, _ histories: Histories, now: Moment
  ) throws -> ReportVoices? {
    guard plan.showsNeeds else { return nil }
    let counter = PersonCounter(desk: self, needs: [:], asOf: day, judgedAt: now)
    var gatherer = try VoiceGatherer(desk: self, until: study.zone.moment(day + 1), now: now)
    guard gatherer.hasNeeds else { return nil }
    let counted: @Sendable (Participant, [Event]) throws -> (Participant, [Event], VoicedTexts)? = {
      guard try counter.person($0, $1)?.agreed == true else { return nil }
      return ($0, $1, try VoicedTexts(of: $1))
    }
    try histories.forEach(making: counted) { try gatherer.add($0, $1, $2) }
    return try gatherer.gathered(threshold: plan.threshold.people)
  }
}
