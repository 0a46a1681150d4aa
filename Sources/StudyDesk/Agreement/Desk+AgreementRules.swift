import StudyModel
import Wording

extension Desk {
  /// The document meant: that version, or the one in use when the act took effect. In a language that
  /// is asked for it is that text or none: the record says what the person read.
  func document(
    _ kind: Document.Kind, _ version: Int?, _ language: Language?, _ occasion: Occasion
  ) throws -> Document {
    let documents = try workspace.documents()
    let day = study.zone.day(of: occasion.effectiveAt)
    let document =
      if let version {
        documents.document(kind, version: version, in: language ?? .french)
      } else {
        documents.current(kind, on: day, in: language ?? .french)
      }
    guard let document else { throw DeskError.noDocument(kind, on: day) }
    guard document.from <= day else { throw DeskError.tooEarly(document, day) }
    if let language, document.language != language {
      throw DeskError.noText(
        of: document, in: language, among: documents.languages(kind, version: document.version))
    }
    return document
  }

  /// Information comes before agreement (GDPR art. 13): a notice at least as recent as the one in
  /// use when this version of the form came into use.
  func requireInformation(for document: Document, before occasion: Occasion) throws {
    let day = study.zone.day(of: occasion.effectiveAt)
    let versions = occasion.participant.agreement.records.compactMap { record -> Int? in
      guard case .informed(let given) = record.kind,
        study.zone.day(of: record.effectiveAt) <= day
      else { return nil }
      return given.document.version
    }
    guard let latest = versions.max() else {
      guard let given = occasion.participant.agreement.firstInformation else {
        throw DeskError.notInformed
      }
      throw DeskError.informedLater(study.zone.day(of: given), day)
    }
    let notice = try workspace.documents().current(
      .information, on: document.from, in: document.language)
    guard let notice, latest < notice.version else { return }
    throw DeskError.notInformed(of: notice.version)
  }

  /// Nobody is asked to agree who has left, or while their objection stands.
  func requireAskable(_ occasion: Occasion) throws(DeskError) {
    let participant = occasion.participant
    if let departure = participant.departure, departure.effectiveAt <= occasion.effectiveAt {
      throw .hasLeft(participant.id, study.zone.day(of: departure.effectiveAt))
    }
    if let since = participant.agreement.objection(at: occasion.effectiveAt) {
      throw .objectionStands(participant.id, study.zone.day(of: since))
    }
  }

  /// Whoever has taken back, refused or left all there is has nothing left to refuse; whoever
  /// agrees takes that back instead, and says what becomes of what was given.
  func requireSomethingToRefuse(_ occasion: Occasion) throws(DeskError) {
    let participant = occasion.participant
    if let departure = participant.departure, departure.effectiveAt <= occasion.effectiveAt {
      throw .hasLeft(participant.id, study.zone.day(of: departure.effectiveAt))
    }
    var latest: DeskError?
    for scope in study.scopes(opening: .entry) {
      switch participant.agreement.standing(of: scope.id, at: occasion.effectiveAt) {
      case .neverAsked: return
      case .agreed(_, let version):
        let last = try workspace.documents().lastDay(ofAgreementTo: version)
        guard let last, last < study.zone.day(of: occasion.effectiveAt) else {
          throw .agreementInForce(participant.id)
        }
        return
      case .declined(let since):
        latest = .alreadyRefused(participant.id, study.zone.day(of: since))
      case .withdrawn(let since, _):
        latest = .alreadyWithdrawn(participant.id, study.zone.day(of: since))
      }
    }
    if let latest { throw latest }
  }

  /// Puts a statement that is dated by its day after what was said earlier that same day, so that
  /// a withdrawal always ends the agreement it follows.
  ///
  /// - Parameter others: which earlier statements it follows.
  func place(
    _ occasion: inout Occasion, after others: (AgreementHistory.Record.Kind) -> Bool,
    allowingEarlier: Bool
  ) throws(DeskError) {
    let said = occasion.participant.agreement.byEffect.filter { others($0.kind) }
    let day = study.zone.day(of: occasion.effectiveAt)
    if let sameDay = said.last(where: { study.zone.day(of: $0.effectiveAt) == day }) {
      occasion.effectiveAt = max(occasion.effectiveAt, sameDay.effectiveAt)
    }
    guard !allowingEarlier, let last = said.last, last.effectiveAt > occasion.effectiveAt else {
      return
    }
    throw .saidLater(study.zone.day(of: last.effectiveAt))
  }

  func check(_ accepted: [ID<Scope>], _ declined: [ID<Scope>]) throws(DeskError) {
    let known = study.scopes.map(\.id)
    for scope in accepted + declined where !known.contains(scope) {
      throw DeskError(
        .unacceptable,
        Phrase(
          "L’accord «\u{A0}\(scope)\u{A0}» n’existe pas.", "There is no agreement “\(scope)”."
        ).choosing(among: known.map(\.text)))
    }
    if let both = accepted.first(where: declined.contains) {
      throw .unacceptable(
        "«\u{A0}\(both)\u{A0}» est à la fois accepté et refusé.",
        "“\(both)” is both accepted and declined.")
    }
    guard !accepted.isEmpty || !declined.isEmpty else {
      throw .unacceptable("Indiquez au moins un accord.", "Name at least one scope.")
    }
  }
}

extension AgreementHistory.Record.Kind {
  /// True for what the person said of taking part: being informed is no statement.
  var isAboutTakingPart: Bool {
    switch self {
    case .agreed, .refused, .withdrew: true
    case .informed, .objected, .objectionLifted: false
    }
  }

  var isInformation: Bool {
    if case .informed = self { true } else { false }
  }

  var isAboutObjecting: Bool {
    switch self {
    case .objected, .objectionLifted: true
    case .informed, .agreed, .refused, .withdrew: false
    }
  }
}
