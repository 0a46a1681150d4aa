import JSONTree
import StudyDesk
import StudyLedger
import StudyModel
import Testing
import Wording

struct `Recovering` {
  let office: Office
  private var shares: [String] { office.shares }

  init() throws { office = try Office(escrow: true) }

  /// Someone with an entry and an identity, written before anything was lost.
  private func remembered() throws -> ParticipantCode {
    let code = try office.agreed()
    try office.write(code, "Avant la perte.")
    try office.identify(code, "Volontaire Un")
    return code
  }

  @Test func `gives a region back whose only referent forgot their passphrase`() throws {
    let code = try remembered()
    try office.desk(as: "coordination").revoke("ref-oc-2", reason: "Départ")
    let desk = try office.recovered("ref-oc-1", with: [shares[2], shares[0]])
    #expect(try desk.mustChangePassphrase())
    try desk.changePassphrase(to: "une autre phrase", cost: .light)
    let again = try office.seated("ref-oc-1", "une autre phrase")
    #expect(try again.identity(of: code)?.name == "Volontaire Un")
    #expect(try again.words(of: 1, of: code).contains("Avant la perte."))
    _ = try again.write(code, response: try office.entry("Après."))
    try office.identify(code, "Volontaire Deux", at: again)
    #expect(try again.identity(of: code)?.name == "Volontaire Deux")
    #expect(try office.desk(as: "coordination").words(of: 2, of: code).contains("Après."))
    #expect(try again.verify().isIntact)
  }

  @Test func `gives a study back whose only coordinator forgot their passphrase`() throws {
    let code = try remembered()
    let desk = try office.recovered("coordination", with: Array(shares.prefix(2)))
    #expect(error { _ = try office.seated("coordination", "une phrase d’essai") }?.code == .refused)
    #expect(try desk.words(of: 1, of: code).contains("Avant la perte."))
    #expect(error { _ = try desk.identity(of: code) }?.code == .refused)
    try desk.revoke("ref-oc-2", reason: "Départ")
    _ = try desk.addUser("ref-oc-2", as: .referent(of: "occitanie"))
    try office.write(code, "Après.")
    #expect(try desk.words(of: 2, of: code).contains("Après."))
    #expect(try desk.regionsOutsideEscrow() == [])
    #expect(try desk.verify().isIntact)
  }

  @Test func `gives an auditor the log back`() throws {
    _ = try office.desk(as: "coordination").addUser("audit-1", as: .auditor)
    let code = try remembered()
    let desk = try office.recovered("audit-1", with: shares)
    var streams: Set<StudyModel.Stream?> = []
    try desk.log { streams.insert($0.stream) }
    #expect(streams.contains(.participant(code)))
  }

  @Test func `works again and again`() throws {
    let code = try remembered()
    _ = try office.recovered("ref-oc-1", with: Array(shares.prefix(2)))
    _ = try office.recovered("coordination", with: Array(shares.suffix(2)))
    let desk = try office.recovered("ref-oc-1", with: Array(shares.prefix(2)))
    #expect(try desk.identity(of: code)?.name == "Volontaire Un")
    #expect(
      try desk.team().map(\.user.text).filter { $0.hasPrefix("recovery") } == [
        "recovery-1", "recovery-2", "recovery-3",
      ])
  }

  @Test func `is told by the log as it happened`() throws {
    let before = try #require(try office.checkpoint()).events
    _ = try office.recovered("ref-oc-1", with: Array(shares.prefix(2)))
    let coordination = try office.desk(as: "coordination")
    var lines: [AuditLine] = []
    try coordination.log { if $0.position > before { lines.append($0) } }
    #expect(Set(lines.map(\.author)) == ["recovery-1"])
    let acts = lines.map(\.kind.name).filter { $0.hasPrefix("user.") }
    #expect(acts == ["user.added", "user.added", "user.revoked", "user.revoked"])
    #expect(lines.last?.kind.name == "user.revoked")
    let team = try coordination.team()
    let hand = try #require(team.first { $0.user == "recovery-1" })
    #expect(hand.role == .coordinator)
    #expect(hand.until != nil)
    let members = team.filter { $0.user == "ref-oc-1" }
    #expect(members.map(\.role) == [.referent(of: "occitanie"), .referent(of: "occitanie")])
    #expect(members.map { $0.until == nil } == [false, true])
  }

  @Test func `leaves the lost keys good for nothing new`() throws {
    let code = try remembered()
    _ = try office.recovered("ref-oc-1", with: Array(shares.prefix(2)))
    let old = try office.otherDesk(as: "ref-oc-1")
    #expect(error { _ = try old.identity(of: code) }?.code == .refused)
    let other = try office.desk(as: "ref-oc-2")
    try office.identify(code, "Volontaire Deux", at: other)
    #expect(try other.identity(of: code)?.name == "Volontaire Deux")
  }

  @Test func `does nothing with fewer parts than needed`() throws {
    let before = try office.checkpoint()
    for part in shares {
      #expect(office.refusal("ref-oc-1", with: [part])?.code == .unacceptable)
      #expect(office.refusal("ref-oc-1", with: [part, part])?.code == .unacceptable)
    }
    #expect(office.refusal("ref-oc-1", with: [])?.code == .unacceptable)
    #expect(try office.checkpoint() == before)
  }

  @Test func `does nothing with parts of another study, or mistyped ones`() throws {
    let before = try office.checkpoint()
    let other = try Office(escrow: true)
    #expect(
      office.refusal("ref-oc-1", with: other.shares)?.words.english.contains("not those of this")
        ?? false)
    #expect(
      office.refusal("ref-oc-1", with: [shares[0], other.shares[1]])?.words.english
        .contains("do not belong together") ?? false)
    let last = shares[1].last == "A" ? "B" : "A"
    #expect(
      office.refusal("ref-oc-1", with: [shares[0], shares[1].dropLast() + last])?.words.french
        .contains("La part n° 2 a été mal recopiée") ?? false)
    #expect(try office.checkpoint() == before)
  }

  @Test func `is for those who belong to the team`() throws {
    let code = try office.enrolled()
    #expect(office.refusal("nobody", with: shares)?.code == .doesNotExist)
    #expect(
      office.refusal(ID("\(code)"), with: shares)?.words.english.contains("user invite") ?? false)
    try office.desk(as: "coordination").revoke("ref-oc-2", reason: "Départ")
    #expect(office.refusal("ref-oc-2", with: shares) != nil)
  }
}

struct `Recovering from an escrow split late` {
  let office: Office
  private let shares: [String]

  init() throws {
    office = try Office()
    shares = try office.workspace.escrowed(office.world.instruments)
  }

  @Test func `takes nothing from the only referent of a region that it lacks`() throws {
    try office.desk(as: "coordination").revoke("ref-pl-2", reason: "Départ")
    let before = try office.checkpoint()
    let refusal = office.refusal("ref-pl-1", with: shares)
    #expect(refusal?.words.english.contains("lacks keys of pays-de-la-loire") ?? false)
    #expect(try office.checkpoint() == before)
    _ = try office.desk(as: "ref-pl-1").admitWaiting()
    #expect(office.refusal("ref-pl-1", with: shares) == nil)
  }

  @Test func `lets a colleague give back the region that it lacks`() throws {
    let code = try office.agreed()
    try office.write(code, "Avant la perte.")
    try office.identify(code, "Volontaire Un")
    let recovery = try Workspace(opening: office.workspace.folder).recover(
      "ref-oc-1", shares: shares, reason: "Perdue", instruments: office.world.instruments)
    #expect(recovery.isWaiting)
    #expect(try office.desk(as: "ref-oc-2").admitWaiting() == ["ref-oc-1"])
    let desk = try office.seated("ref-oc-1", recovery.word)
    #expect(try desk.identity(of: code)?.name == "Volontaire Un")
    #expect(try desk.words(of: 1, of: code).contains("Avant la perte."))
    #expect(try desk.team().allSatisfy { !$0.isWaiting })
  }
}

extension Desk {
  /// What an entry says, as its response is kept.
  fileprivate func words(of entry: Int, of code: ParticipantCode) throws -> String {
    try contents(of: entry, of: code).versions.map { $0.response.text() }.joined()
  }
}
