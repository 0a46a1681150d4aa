import JSONTree
import StudyForms
import StudyLedger
import StudyModel
import Testing
import Wording

@testable import StudyDesk

struct `The ledger of a demonstration` {
  private let stage: Stage

  init() throws { stage = try Stage() }

  @Test func `tells the same for the same seed, and every other file is the same to the byte`()
    throws
  {
    let first = try stage.build("first", seed: 7, participants: 20)
    let second = try stage.build("second", seed: 7, participants: 20)
    var (one, other) = (try first.files(), try second.files())
    #expect(try told(first) == told(second))
    // Its keys are drawn by the system's chance, never by one that repeats.
    #expect(one.removeValue(forKey: "sillage.db") != other.removeValue(forKey: "sillage.db"))
    #expect(one.keys.allSatisfy { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") })
    #expect(one == other)
  }

  @Test func `is another one for another seed`() throws {
    let first = try stage.build("first", seed: 7, participants: 3)
    let second = try stage.build("second", seed: 8, participants: 3)
    #expect(try told(first) != told(second))
  }

  /// All that a demonstration's ledger tells, identities included, keys left out.
  private func told(_ workspace: Workspace) throws -> [EventDraft] {
    var told: [EventDraft] = []
    for referent in workspace.study.referents {
      let session = try workspace.unlock(referent.id.text, passphrase: Demonstration.passphrase)
      let ledger = UnlockedLedger(try workspace.ledger(), with: session.keyring)
      for kind in Ledger.StreamKind.allCases {
        try ledger.forEachStream(kind) { _, events in told += events.map(\.draft) }
      }
    }
    return told.filter { !$0.kind.isClear }
      .sorted { ($0.recordedAt.milliseconds, $0.id) < ($1.recordedAt.milliseconds, $1.id) }
  }

  @Test func `has two people who may let a restitution go out`() throws {
    let workspace = try stage.build("two", participants: 1)
    let approvers = try ["coordination", "\(Demonstration.auditor)"].map {
      try workspace.unlock($0, passphrase: Demonstration.passphrase)
    }
    #expect(approvers.map(\.role.kind) == [.coordinator, .auditor])
    #expect(approvers.allSatisfy { $0.role.kind.reach(of: .publish) == .all })
  }

  @Test func `had people of every region at its workshop`() throws {
    let desk = try Stage.sharedWorkspace().deskOfToday()
    let turnout = try #require(try desk.workshopTurnouts().first)
    #expect(turnout.came > 5)
    #expect(turnout.region == nil)
    for region in desk.study.regions {
      let referent = try #require(desk.study.referents.first { $0.region == region.id })
      let theirs = try Stage.sharedWorkspace().deskOfToday(as: referent.id.text).workshopTurnouts()
      #expect(theirs.first.map { $0.came > 0 } == true, "\(region.id)")
      #expect(theirs.first?.region == region.id)
    }
  }

  @Test func `holds when it is verified`() throws {
    let ledger = try Stage.sharedWorkspace().ledger()
    guard case .holds(let extent) = try ledger.verify() else {
      Issue.record("The ledger does not hold.")
      return
    }
    #expect(extent.events > 1_000)
  }

  @Test(arguments: [1, 7, 46])
  func `tells of as many people as are asked for`(participants: Int) throws {
    let workspace = try stage.build("people", participants: participants)
    let people = try workspace.deskOfToday().participants()
    #expect(people.count == participants)
  }

  @Test func `is written in the order of time, by day and not by night`() throws {
    let workspace = try Stage.sharedWorkspace()
    let zone = workspace.study.zone
    var last = Moment(milliseconds: 0)
    try workspace.ledger().forEachSealed { _, sealed in
      let event = sealed.header
      #expect(event.recordedAt >= last)
      last = event.recordedAt
      #expect((7 * 60..<19 * 60 + 30).contains(zone.minuteOfDay(of: event.recordedAt)))
    }
    let today = try Demonstration.today(forms: Stage.forms)
    #expect(zone.day(of: last) < today)
  }

  @Test(arguments: [1, 2024] as [UInt64])
  func `holds nothing of a person before they were informed and agreed`(seed: UInt64) throws {
    let workspace =
      try seed == 2024 ? Stage.sharedWorkspace() : stage.build("gate", seed: seed)
    let gate = try workspace.gate()
    try unlocked(workspace).forEachStream(.participant) { _, events in
      var told: [Event] = []
      for event in events {
        defer { told.append(event) }
        guard let before = try Participant(folding: told) else { continue }
        let happening = try event.happening()
        if case .agreed = happening {
          #expect(before.agreement.information(at: event.recordedAt) != nil)
        }
        guard let act = happening.act else { continue }
        #expect(throws: Never.self) {
          try gate.check(act, of: before, at: event.recordedAt)
        }
      }
    }
  }

  @Test func `holds answers that fit their forms`() throws {
    let workspace = try Stage.sharedWorkspace()
    var answers = 0
    try unlocked(workspace).forEachStream(.participant) { _, events in
      for event in events {
        guard let (reference, response) = try event.happening().answers else { continue }
        try workspace.form(reference).check(response)
        answers += 1
      }
    }
    #expect(answers > 700)
  }
}

/// The ledger as the coordination reads it.
private func unlocked(_ workspace: Workspace) throws -> UnlockedLedger {
  let session = try workspace.unlock("coordination", passphrase: Demonstration.passphrase)
  return UnlockedLedger(try workspace.ledger(), with: session.keyring)
}

extension Happening {
  /// The act for which the gate was asked.
  fileprivate var act: Act? {
    switch self {
    case .wrote, .amended: .entry
    case .interviewPlanned, .interviewMoved, .interviewHeld, .interviewMissed, .interviewRefused:
      .interview
    default: nil
    }
  }

  fileprivate var answers: (FormReference, JSON)? {
    switch self {
    case .wrote(let record): (record.form, record.response)
    case .amended(let record): (record.form, record.response)
    case .interviewHeld(let record): (record.form, record.response)
    default: nil
    }
  }
}
