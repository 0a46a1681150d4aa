import StudyModel
import Wording

/// Gathers the cockpit one participant at a time.
struct CockpitBuilder {
  private let study: Study
  private let documents: Documents
  private let now: Moment
  private var cockpit: Cockpit
  private var changed: Set<DocumentReference> = []

  /// - Parameters:
  ///   - referent: the one whose participants are gathered; everyone's when nil. The quotas are more
  ///     than one referent's, so that their page leaves them out.
  ///   - region: the only one of which anything is seen; all when nil.
  init(
    study: Study, documents: Documents, now: Moment, of referent: ID<Referent>? = nil,
    in region: ID<Region>? = nil
  ) {
    self.study = study
    self.documents = documents
    self.now = now
    cockpit = Cockpit(day: study.zone.day(of: now))
    if referent == nil {
      // Nobody counts what they cannot see: of the whole study a region knows its own share.
      cockpit.recruitment = study.quotas.filter { region == nil || $0.region == region }
        .map { Cockpit.Recruitment(quota: $0, agreed: 0) }
      cockpit.intakes = study.intakes.map { Cockpit.Intake(phase: $0) }
    }
    cockpit.referents = study.referents.filter { referent == nil || $0.id == referent }
      .filter { region == nil || $0.region == region }
      .map { Cockpit.ReferentLoad(referent: $0) }
    cockpit.toConfirm = study.settings.filter(\.isToConfirm)
  }

  mutating func add(
    _ participant: Participant, standing: ParticipantStanding, windows: [InterviewWindow]
  ) {
    cockpit.participants += 1
    cockpit.standings[standing, default: 0] += 1
    takeIn(participant)
    if windows.isEmpty == false || standing == .active { recruit(participant) }
    if standing == .enrolled || standing == .informed { addAwaited(participant) }
    if standing == .active {
      addInterviews(participant, windows)
      addSilence(participant)
    }
    if standing == .active || standing == .toRenew { addRenewal(participant) }
    addQuarantine(participant)
    addChangedTexts(participant)
  }

  func finished() -> Cockpit {
    var cockpit = cockpit
    cockpit.awaited.sort { ($0.since, $0.participant) < ($1.since, $1.participant) }
    cockpit.late.sort {
      ($0.urgency(study.zone), $0.hour, $0.participant)
        < ($1.urgency(study.zone), $1.hour, $1.participant)
    }
    cockpit.due.sort {
      ($0.urgency(study.zone), $0.hour, $0.participant)
        < ($1.urgency(study.zone), $1.hour, $1.participant)
    }
    cockpit.silent.sort { ($0.since, $0.participant) < ($1.since, $1.participant) }
    cockpit.renewals.sort { ($0.lastDay, $0.participant) < ($1.lastDay, $1.participant) }
    cockpit.changedTexts = changed.sorted { "\($0)" < "\($1)" }
    return cockpit
  }

  private mutating func recruit(_ participant: Participant) {
    for index in cockpit.recruitment.indices {
      let quota = cockpit.recruitment[index].quota
      if let region = quota.region, region != participant.recruitedIn { continue }
      if let condition = quota.condition, !participant.enrolment.conditions.contains(condition) {
        continue
      }
      cockpit.recruitment[index].agreed += 1
    }
  }

  /// The region is that of the enrolment, wherever the person moved since.
  private mutating func takeIn(_ participant: Participant) {
    guard !cockpit.intakes.isEmpty else { return }
    var enrolment = participant.enrolment
    enrolment.region = participant.recruitedIn
    let phase = study.intake(of: enrolment, on: study.zone.day(of: participant.enrolledAt))
    guard let place = cockpit.intakes.firstIndex(where: { $0.phase.id == phase?.id }) else {
      return
    }
    cockpit.intakes[place].enrolled += 1
  }

  private mutating func addAwaited(_ participant: Participant) {
    let told = participant.agreement.firstInformation
    let informed = told.flatMap { $0 <= now ? study.zone.day(of: $0) : nil }
    cockpit.awaited.append(
      Cockpit.Awaited(
        participant: participant.id, referent: participant.enrolment.referent, informed: informed,
        since: informed ?? study.zone.day(of: participant.enrolledAt)))
  }

  private mutating func addInterviews(_ participant: Participant, _ windows: [InterviewWindow]) {
    let referent = participant.enrolment.referent
    let place = cockpit.referents.firstIndex { $0.referent.id == referent }
    if let place { cockpit.referents[place].participants += 1 }
    for window in windows {
      let line = Cockpit.InterviewLine(
        participant: participant.id, referent: referent, window: window,
        status: participant.interviews.status(of: window, on: cockpit.day, zone: study.zone))
      switch line.status {
      case .late:
        cockpit.late.append(line)
        if let place { cockpit.referents[place].late += 1 }
      case .due:
        cockpit.due.append(line)
        if let place { cockpit.referents[place].due += 1 }
      case .planned:
        if line.isWaiting(on: cockpit.day, zone: study.zone) { cockpit.due.append(line) }
        if let place { cockpit.referents[place].planned += 1 }
      case .upcoming, .ended, .held, .missed, .refused: break
      }
    }
  }

  private mutating func addSilence(_ participant: Participant) {
    guard let phase = study.phase(study.interviews.phase), cockpit.day <= phase.to else { return }
    let heard = participant.lastHeard(study).map(study.zone.day)
    guard let since = heard.map({ max($0, phase.from) }), since <= cockpit.day else { return }
    let days = cockpit.day - since
    guard days >= study.silentAfterDays else { return }
    cockpit.silent.append(
      Cockpit.Silence(
        participant: participant.id, referent: participant.enrolment.referent, since: since,
        days: days))
  }

  private mutating func addRenewal(_ participant: Participant) {
    let renewals = study.scopes(opening: .entry).compactMap { scope -> Cockpit.Renewal? in
      guard case .agreed(_, let version) = participant.agreement.standing(of: scope.id, at: now),
        let lastDay = documents.lastDay(ofAgreementTo: version),
        documents.current(.agreement, on: cockpit.day, in: .french).map({ $0.version > version })
          == true
      else { return nil }
      return Cockpit.Renewal(
        participant: participant.id, referent: participant.enrolment.referent, version: version,
        lastDay: lastDay)
    }
    cockpit.renewals += renewals.prefix(1)
  }

  private mutating func addQuarantine(_ participant: Participant) {
    let scopes = study.scopes(opening: .entry).map(\.id)
    let dates = participant.entries.compactMap { entry -> Moment? in
      switch participant.counting(entry, under: scopes, now: now) {
      case .quarantined(let since): since
      case .counted, .excluded, .objected, .restricted: nil
      }
    }
    let held = participant.interviewsSetAside(study, now: now)
    guard let since = (dates + held).min() else { return }
    cockpit.quarantined.append(
      Cockpit.Quarantine(
        participant: participant.id, entries: dates.count, interviews: held.count,
        since: study.zone.day(of: since)))
  }

  private mutating func addChangedTexts(_ participant: Participant) {
    for record in participant.agreement.records {
      guard case .agreed(let given) = record.kind, documents.unchanged(given.document) == nil
      else { continue }
      changed.insert(given.document)
    }
  }
}
