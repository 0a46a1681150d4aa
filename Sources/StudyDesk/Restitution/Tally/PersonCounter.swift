import StudyForms
import StudyModel
import Wording

/// Turns a participant into what a report may count, asking the gate's rules for each entry.
struct PersonCounter: Sendable {
  private let study: Study
  /// The questions whose answers are read, by form.
  private let needs: [String: Set<String>]
  /// The moment after which nothing is known.
  private let end: Moment
  /// When it is asked what may be used.
  private let now: Moment
  private let scopes: [StudyModel.ID<Scope>]

  /// - Parameters:
  ///   - desk: whose study it is.
  ///   - needs: the questions whose answers are read, by form.
  ///   - day: the last day of what is counted.
  ///   - moment: when it is asked what may be used, where that is later: whoever took back what they
  ///     gave is out of what is counted then, whatever day it counts.
  init(
    desk: Desk, needs: [String: Set<String>], asOf day: Day, judgedAt moment: Moment? = nil
  ) {
    study = desk.study
    self.needs = needs
    end = desk.study.zone.moment(day + 1)
    now = max(end, moment ?? end)
    scopes = desk.study.scopes(opening: .report).map(\.id)
  }

  /// The person as counted; nil when an objection or an exclusion takes them out altogether.
  func person(_ participant: Participant, _ events: [Event]) throws -> CountedPerson? {
    let agreements = scopes.map {
      participant.agreement.firstAgreement(to: $0, recordedBefore: end)
    }
    let agreed = agreements.contains(nil) ? nil : agreements.compactMap(\.self).max()
    guard participant.restriction == nil, participant.agreement.objection(at: now) == nil,
      !isTakenOut(participant, agreed)
    else {
      return nil
    }
    return CountedPerson(
      region: participant.recruitedIn.text,
      conditions: participant.enrolment.conditions.map(\.text),
      wasInformed: participant.agreement.information(at: end) != nil, agreed: agreed != nil,
      entries: try entries(of: participant, events))
  }

  private func isTakenOut(_ participant: Participant, _ agreed: Moment?) -> Bool {
    guard let agreed else { return false }
    return participant.counting(recordedAt: agreed, under: scopes, now: now) == .excluded
  }

  private func entries(of participant: Participant, _ events: [Event]) throws -> [CountedEntry] {
    let places = Dictionary(
      uniqueKeysWithValues: events.lazy.enumerated().map { ($0.element.id, $0.offset) })
    let counted = try participant.entries.compactMap { entry -> (Day, CountedEntry)? in
      guard let version = participant.countedVersion(of: entry, under: scopes, now: now),
        let place = places[version.event]
      else { return nil }
      return (entry.day, try count(entry, events[place]))
    }
    return counted.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func count(_ entry: Entry, _ event: Event) throws -> CountedEntry {
    let form = entry.form.id.text
    return CountedEntry(
      form: form, role: study.forms.first { $0.id == entry.form.id }?.role,
      month: entry.day.month, answers: try needs[form].map { try answers(event, $0) } ?? [:])
  }

  private func answers(_ event: Event, _ wanted: Set<String>) throws -> [String: [String]] {
    guard let answers = try event.answers() else { return [:] }
    return answers.filter { wanted.contains($0.key) }.mapValues { values in
      values.compactMap { if case .coding(let coding) = $0 { coding.code } else { nil } }
    }
  }
}
