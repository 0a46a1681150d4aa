import JSONTree
import StudyLedger
import StudyModel
import Testing
import Wording

@testable import StudyDesk

struct `The team` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `lets a colleague wait until someone of the region shares its keys`() throws {
    let workspace = office.workspace
    let coordination = try office.desk(as: "coordination")
    try coordination.revoke("ref-oc-2", reason: "Départ.")
    let word = try coordination.addUser("ref-oc-2", as: .referent(of: "occitanie"))
    #expect(try coordination.team().last?.isWaiting == true)
    let code = try office.agreed()
    let newcomer = try workspace.unlock("ref-oc-2", passphrase: word)
    #expect(error { _ = try desk.seating(newcomer).participant(code) }?.code == .refused)
    #expect(try coordination.admitWaiting() == [])
    #expect(try desk.admitWaiting() == ["ref-oc-2"])
    let admitted = try workspace.unlock("ref-oc-2", passphrase: word)
    #expect(try desk.seating(admitted).participant(code).id == code)
  }

  @Test func `closes the future to whoever leaves, whatever they kept`() throws {
    let code = try office.agreed()
    try office.write(code, "Avant.")
    let leaving = try office.otherDesk(as: "ref-oc-2")
    #expect(try leaving.contents(of: 1, of: code).versions.count == 1)
    try office.desk(as: "coordination").revoke("ref-oc-2", reason: "Départ.")
    try office.write(code, "Après.")
    // They still hold every key they ever had, and a copy of the file.
    let copy = try office.otherDesk(as: "ref-oc-2")
    #expect(error { _ = try copy.participant(code) }?.code == .refused)
    let team = try desk.team()
    #expect(team.first { $0.user == "ref-oc-2" }?.until != nil)
    #expect(try desk.contents(of: 2, of: code).versions.count == 1)
    #expect(try desk.verify().isIntact)
  }

  @Test func `is told when somebody writes who had left, with the keys they kept`() throws {
    let code = try office.agreed()
    let leaving = try office.otherDesk(as: "ref-oc-2")
    _ = try leaving.participant(code)
    try office.desk(as: "coordination").revoke("ref-oc-2", reason: "Départ.")
    #expect(try desk.verify().isIntact)
    // Their program neither asks who is of the team nor which key is the newest.
    let ledger = UnlockedLedger(try office.workspace.ledger(), with: leaving.session.keyring)
    try ledger.act { transaction in
      let record = Happening.signerAdded(PrivateKeys().publicKeys)
      _ = try transaction.append(
        EventDraft(
          id: EventID(office.world.instruments), stream: .study, kind: record.kind,
          effectiveAt: office.world.now, recordedAt: office.world.now, author: "", source: .direct,
          payload: record.payload.bytes()))
    }
    guard case .broken(let fault) = try desk.verify() else {
      Issue.record("not found")
      return
    }
    #expect(fault.reason.english == "its author had left the team")
  }

  @Test func `knows whether someone still waits for keys`() throws {
    let coordination = try office.desk(as: "coordination")
    try coordination.revoke("ref-oc-2", reason: "Départ.")
    let session = try coordination.addUser(
      "ref-oc-2", as: .referent(of: "occitanie"), passphrase: nil)
    #expect(try coordination.seating(session).isWaitingForKeys())
    _ = try desk.admitWaiting()
    #expect(try !coordination.seating(session).isWaitingForKeys())
    #expect(try !coordination.isWaitingForKeys())
  }

  @Test func `keeps one coordinator at least`() throws {
    let refusal = error {
      try office.desk(as: "coordination").revoke("coordination", reason: "Départ.")
    }
    #expect(refusal?.code == .unacceptable)
  }

  @Test func `takes in whom the study's file names, and nobody twice`() throws {
    let coordination = try office.desk(as: "coordination")
    for (user, role) in [
      ("ref-oc-9", Role.referent(of: "occitanie")), ("ref-na-1", .referent(of: "occitanie")),
      ("ref-oc-1", .coordinator), ("TALI-473-P", .auditor), ("un nom", .auditor),
    ] {
      #expect(error { try coordination.addUser(ID(user), as: role, passphrase: nil) } != nil)
    }
    let nowhere = error {
      try coordination.addUser("ref-xx-1", as: .referent(of: "atlantide"), passphrase: nil)
    }
    #expect(nowhere?.words.english.hasPrefix("The study has no region “atlantide”. Choose") == true)
    let again = error {
      try coordination.addUser("ref-oc-1", as: .referent(of: "occitanie"), passphrase: nil)
    }
    #expect(again?.code == .unacceptable)
  }

  @Test func `is told from strangers by a passphrase that can be changed`() throws {
    let coordination = try office.desk(as: "coordination")
    try coordination.changePassphrase(to: "une phrase nouvelle", cost: .light)
    let workspace = office.workspace
    #expect(
      error { _ = try workspace.unlock("coordination", passphrase: "une phrase d’essai") }?.code
        == .refused)
    #expect(
      try workspace.unlock("coordination", passphrase: "une phrase nouvelle").role == .coordinator)
    #expect(error { try coordination.changePassphrase(to: "court") }?.code == .unacceptable)
    #expect(try coordination.verify().isIntact)
  }
}

struct `An invited participant` {
  let office: Office
  let code: ParticipantCode

  init() throws {
    office = try Office()
    code = try office.agreed()
  }

  private func desk(_ word: String) throws -> Desk {
    office.desk.seating(try office.workspace.unlock("\(code)", passphrase: word))
  }

  @Test func `writes and reads their own logbook, signed by their own hand`() throws {
    let own = try desk(try office.desk.invite(code).word)
    #expect(try own.mustChangePassphrase())
    _ = try own.write(code, response: try office.entry("Écrit par moi."))
    #expect(try own.contents(of: 1, of: code).versions.count == 1)
    let entry = try office.desk.participant(code).entries[0]
    #expect(entry.versions[0].author == "\(code)")
    #expect(entry.versions[0].source == .direct)
    #expect(try office.desk.verify().isIntact)
  }

  @Test func `reaches nobody else, and nothing of the team's`() throws {
    let other = try office.agreed()
    let own = try desk(try office.desk.invite(code).word)
    #expect(error { _ = try own.participant(other) }?.code == .refused)
    #expect(error { _ = try own.cockpit() }?.code == .refused)
    #expect(error { _ = try own.identity(of: code) }?.code == .refused)
  }

  @Test func `is asked for a new word when the sheet was lost`() throws {
    let first = try office.desk.invite(code)
    let second = try office.desk.invite(code)
    #expect(error { _ = try desk(first.word) }?.code == .refused)
    #expect(try desk(second.word).participant(code).id == code)
  }
}

struct `A region's only referent` {
  @Test func `is not taken out before someone else holds its keys`() throws {
    let office = try Office()
    let coordination = try office.desk(as: "coordination")
    try coordination.revoke("ref-oc-2", reason: "Départ.")
    let refusal = error { try coordination.revoke("ref-oc-1", reason: "Départ.") }
    #expect(refusal?.code == .unacceptable)
    #expect(try office.desk.team().contains { $0.user == "ref-oc-1" && $0.until == nil })
  }
}

struct `A one-time word` {
  @Test func `opens as people type it`() throws {
    let office = try Office()
    let code = try office.agreed()
    let word = try office.desk.invite(code).word
    let typed = word.lowercased().replacing("-", with: " ")
    #expect(try office.workspace.unlock("\(code)", passphrase: typed).user == .participant(code))
  }
}
