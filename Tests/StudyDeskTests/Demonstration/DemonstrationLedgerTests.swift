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

  @Test func `is the same to the byte for the same seed`() throws {
    let first = try stage.build("first", seed: 7, participants: 20).files()
    let second = try stage.build("second", seed: 7, participants: 20).files()
    #expect(first["sillage.db"] != nil)
    #expect(first.keys.allSatisfy { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") })
    #expect(first == second)
  }

  @Test func `is another one for another seed`() throws {
    let first = try stage.build("first", seed: 7, participants: 3).files()
    let second = try stage.build("second", seed: 8, participants: 3).files()
    #expect(first["sillage.db"] != second["sillage.db"])
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
    try workspace.ledger().forEachEvent { _, event in
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
    try workspace.ledger().forEachStream(.participant) { _, events in
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
    try workspace.ledger().forEachEvent { _, event in
      guard let (reference, response) = try event.happening().answers else { return }
      try workspace.form(reference).check(response)
      answers += 1
    }
    #expect(answers > 700)
  }
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
