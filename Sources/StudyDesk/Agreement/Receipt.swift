public import StudyModel
public import Wording

/// What a participant gets after having agreed: what was agreed to, which text, when, and how to
/// withdraw.
public struct Receipt: Hashable, Sendable {
  /// One scope and what the participant said of it.
  public struct Line: Hashable, Sendable {
    public let scope: Scope
    public let standing: ScopeStanding
  }

  public let participant: ParticipantCode
  public let title: Phrase
  public let legalBasis: LegalBasis
  public let lines: [Line]
  /// The agreement form last agreed to; nil when none was.
  public let document: DocumentReference?
  /// The notice last given; nil when none was.
  public let information: DocumentReference?
  /// The moment the receipt speaks of.
  public let at: Moment
  /// The organisation of the participant's contact.
  public let contact: Organisation?
  let zone: StudyZone

  /// The day something took effect, in the study's zone.
  public func day(of moment: Moment) -> Day { zone.day(of: moment) }
}

extension Desk {
  /// The receipt of a participant, as of now.
  public func receipt(_ code: ParticipantCode) throws -> Receipt {
    let participant = try participant(code)
    let now = instruments.now()
    let given = participant.agreement.byEffect.compactMap { record -> DocumentReference? in
      if case .agreed(let given) = record.kind { given.document } else { nil }
    }
    let organisation = study.referent(participant.enrolment.referent)?.organisation
    return Receipt(
      participant: code, title: study.title, legalBasis: study.legalBasis,
      lines: study.scopes.map {
        Receipt.Line(
          scope: $0, standing: participant.agreement.standing(of: $0.id, at: now))
      },
      document: given.last, information: participant.agreement.information(at: now)?.document,
      at: now, contact: organisation.flatMap(study.organisation), zone: study.zone)
  }
}
