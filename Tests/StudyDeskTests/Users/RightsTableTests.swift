import StudyDesk
import StudyModel
import Testing
import Wording

/// Every cell of the table of rights, tried at the desk: what it refuses is refused with 77 and a
/// sentence, what it allows is not refused for want of a right.
struct `The table of rights` {
  let office: Office
  /// Someone in Occitanie and someone in Nouvelle-Aquitaine.
  let here: ParticipantCode
  let elsewhere: ParticipantCode
  /// Someone in Occitanie who moves away.
  let mover: ParticipantCode
  let sessions: [Role.Kind: Session]

  init() throws {
    office = try Office()
    here = try office.agreed()
    try office.write(here)
    mover = try office.enrolled()
    elsewhere = try office.desk(as: "ref-na-1").enrol(
      Enrolment(
        region: "nouvelle-aquitaine", conditions: ["diabete"], association: nil,
        referent: "ref-na-1")
    ).id
    let coordination = try office.desk(as: "coordination")
    try coordination.plan(
      WorkshopPlanned(workshop: "essai", day: coordination.today, place: "Salle", questions: []))
    let invitation = try office.desk.invite(here)
    sessions = [
      .coordinator: coordination.session, .referent: office.desk.session,
      .participant: try office.workspace.unlock("\(here)", passphrase: invitation.word),
      .auditor: try coordination.addUser("controle", as: .auditor, passphrase: nil),
    ]
  }

  @Test(arguments: Role.Kind.allCases)
  func `is what the desk does`(role: Role.Kind) throws {
    let desk = office.desk.seating(try #require(sessions[role]))
    for right in Right.allCases {
      let refusal = error { try use(right, on: here, at: desk) }
      let isRefused = refusal?.code == .refused
      #expect(
        isRefused == (role.reach(of: right) == .none),
        "\(role) \(right): \(refusal?.words.english ?? "done")")
    }
  }

  @Test(arguments: Role.Kind.allCases)
  func `reaches another region only where it says all`(role: Role.Kind) throws {
    let desk = office.desk.seating(try #require(sessions[role]))
    for right in Right.allCases where !Self.concernsNobody.contains(right) {
      let isRefused = error { try use(right, on: elsewhere, at: desk) }?.code == .refused
      // Nobody agreed to anything there: the gate refuses what the table allows.
      if role.reach(of: right) != .all { #expect(isRefused, "\(role) \(right)") }
    }
  }

  @Test func `allows nothing that it does not name`() {
    for role in Role.Kind.allCases {
      #expect(Right.allCases.contains { role.reach(of: $0) == .none })
    }
    #expect(Role.Kind.participant.reach(of: .write) == .own)
    #expect(Role.Kind.coordinator.reach(of: .identify) == .none)
    #expect(Role.Kind.auditor.reach(of: .read) == .none)
  }

  private static let concernsNobody: Set<Right> = [
    .follow, .weigh, .collect, .hear, .report, .publish, .audit, .verify, .backUp, .addUsers,
    .revokeUsers,
    .purge,
  ]

  /// Words that nobody wrote.
  private static let quote = QuoteChosen(
    passage: Passage(
      place: TextPlace(
        writing: EventID(SimulatedWorld(now: Known.start.at(9), seed: 3).instruments),
        question: "evenement", answer: 1), start: 0, length: 2),
    blanks: [], condition: nil, region: nil, need: nil, figure: "mois")

  /// Does what the right is about, or the beginning of it.
  private func use(_ right: Right, on code: ParticipantCode, at desk: Desk) throws {
    switch right {
    case .follow: _ = try desk.cockpit()
    case .enrol: _ = try desk.correct(code, conditions: ["diabete"], association: nil, reason: "x")
    case .handOver:
      _ = try desk.move(
        code == here ? mover : code, to: "pays-de-la-loire", referent: "ref-pl-1", reason: "x")
    case .identify: _ = try desk.identity(of: code)
    case .agree: _ = try desk.inform(code, means: .telephone)
    case .write: _ = try desk.write(code, response: office.entry("Un mot."))
    case .read: _ = try desk.contents(of: 1, of: code)
    case .interview: _ = try desk.missInterview(code, reason: "x")
    case .giveAccess: _ = try desk.personalData(of: code)
    case .restrict:
      _ = try desk.restrict(code, reason: "x")
      _ = try desk.liftRestriction(code, reason: "x")
    case .erase: try desk.checkErasing(code, .unlawful)
    case .invite: _ = try desk.invite(code)
    case .code: _ = try desk.texts(of: code)
    case .weigh: _ = try desk.needs()
    case .holdWorkshop: try desk.attend("essai", code)
    case .quote: _ = try desk.choose(Self.quote, of: code)
    case .collect: _ = try desk.feedbackReports(on: .article)
    case .hear: _ = try desk.feedbackWords(on: .article, of: "rien")
    case .report: try desk.declare("")
    case .publish: _ = try desk.publish("rien")
    case .export:
      _ = try desk.export(
        ExportSelection(participant: code), for: "essai", purpose: "essai", to: { _ in })
    case .audit: try desk.log { _ in }
    case .verify: _ = try desk.verify()
    case .backUp: _ = try desk.backup(to: office.workspace.folder)
    case .addUsers: _ = try desk.addUser("ref-oc-1", as: .referent(of: "occitanie"))
    case .revokeUsers: try desk.revoke("personne", reason: "x")
    case .purge: _ = try desk.pastRetention()
    }
  }
}
