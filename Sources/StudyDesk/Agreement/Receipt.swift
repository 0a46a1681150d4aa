public import StudyModel
public import Wording

/// What a participant gets after having agreed: what was agreed to, which text, when, and how to
/// withdraw.
public struct Receipt: Hashable, Sendable {
  /// A text that the participant was given, or agreed to.
  public struct Text: Hashable, Sendable {
    public let document: DocumentReference
    public let at: Moment
    public let means: Means
    /// SHA-256 of the scan of the signed paper.
    public let paper: Digest?
  }

  public let participant: ParticipantCode
  public let study: ID<Study>
  public let title: Phrase
  public let legalBasis: LegalBasis
  /// Each scope and what the participant said of it.
  public let lines: [ScopeLine]
  /// The agreement forms that the lines rest on, oldest first.
  public let agreements: [Text]
  /// The notice last given; nil when none was.
  public let notice: Text?
  /// The moment the receipt speaks of.
  public let at: Moment
  /// The organisation of the participant's contact.
  public let contact: Organisation?
  /// How many entries and interviews were noted after a withdrawal and count nowhere.
  public let setAside: Int
  let zone: StudyZone

  /// The agreement form last agreed to; nil when none was.
  public var document: DocumentReference? { agreements.last?.document }
  /// The notice last given; nil when none was.
  public var information: DocumentReference? { notice?.document }

  /// The day something took effect, in the study's zone.
  public func day(of moment: Moment) -> Day { zone.day(of: moment) }
}

extension Desk {
  /// The receipt of a participant, as of now.
  public func receipt(_ code: ParticipantCode) throws -> Receipt {
    let participant = try participant(code)
    let now = instruments.now()
    let organisation = study.referent(participant.enrolment.referent)?.organisation
    return Receipt(
      participant: code, study: study.id, title: study.title, legalBasis: study.legalBasis,
      lines: try scopeLines(of: participant),
      agreements: participant.agreement.agreements(to: study.scopes.map(\.id), at: now),
      notice: participant.agreement.notice(at: now), at: now,
      contact: organisation.flatMap(study.organisation),
      setAside: tally(of: participant).quarantined + interviewsSetAside(of: participant),
      zone: study.zone)
  }
}

extension AgreementHistory {
  /// The forms that what was said of these scopes rests on, in the order they took effect.
  fileprivate func agreements(to scopes: [ID<Scope>], at moment: Moment) -> [Receipt.Text] {
    let known = byEffect.prefix { $0.effectiveAt <= moment }
    let resting = scopes.compactMap { scope in
      known.lastIndex { record in
        guard case .agreed(let given) = record.kind else { return false }
        return given.accepted.contains(scope) || given.declined.contains(scope)
      }
    }
    return Set(resting).sorted().compactMap { index in
      guard case .agreed(let given) = known[index].kind else { return nil }
      return Receipt.Text(
        document: given.document, at: known[index].effectiveAt, means: given.means,
        paper: given.paper)
    }
  }

  fileprivate func notice(at moment: Moment) -> Receipt.Text? {
    let given = byEffect.prefix { $0.effectiveAt <= moment }.compactMap { record in
      if case .informed(let given) = record.kind {
        Receipt.Text(
          document: given.document, at: record.effectiveAt, means: given.means, paper: nil)
      } else {
        nil
      }
    }
    return given.last
  }
}
