import StudyModel
import Testing

@testable import StudyLedger

struct `A keyring` {
  private struct Refused: Error {}
  let team: Team
  let code: ParticipantCode

  init() throws {
    team = try Team(Ledger(inMemory: "atelier"))
    code = try team.enrol(in: Team.regions.north, by: team.north)
  }

  @Test func `forgets a key made in an act that failed`() throws {
    let stream = StudyModel.Stream.participant(code)
    #expect(throws: Refused.self) {
      try team.act(as: team.coordinator) { transaction in
        let grants = try transaction.newKey(of: stream, to: [.group(.coordination)])
        try team.tell(grants, to: stream, transaction)
        try team.write("never kept", to: stream, transaction)
        throw Refused()
      }
    }
    try team.act(as: team.coordinator) { try team.write("kept", to: stream, $0) }
    for reader in [team.coordinator, team.north, team.north.fresh] {
      #expect(
        try team.hand(reader).events(of: stream).last?.payload == Array(#"{"text":"kept"}"#.utf8))
    }
  }

  @Test func `forgets the key of a stream that was never begun`() throws {
    let other = ParticipantCode.drawn(with: team.instruments)
    #expect(throws: Refused.self) {
      try team.act(as: team.north) { transaction in
        try transaction.giveKeys(
          .participant(other), in: Team.regions.north, team.instruments)
        throw Refused()
      }
    }
    let error = ledgerError {
      try team.act(as: team.north) { _ = try team.write("x", to: .participant(other), $0) }
    }
    #expect(error?.code == .noKey)
    #expect(try team.hand(team.north).events(of: .participant(code)).count > 0)
  }

  @Test func `forgets the group and the person of an act that failed`() throws {
    let newcomer = Keyring.new()
    func welcome(_ transaction: Transaction) throws {
      try team.welcome(newcomer, "user-late", .referent(of: "late"), transaction)
    }
    #expect(throws: Refused.self) {
      try team.act(as: team.coordinator) { transaction in
        try welcome(transaction)
        #expect(try transaction.directory().member(named: "user-late") != nil)
        throw Refused()
      }
    }
    #expect(try team.hand(team.coordinator).directory().member(named: "user-late") == nil)
    try team.act(as: team.coordinator) { try welcome($0) }
    let late = try team.enrol(in: "late", by: newcomer)
    #expect(try !team.hand(newcomer.fresh).events(of: .identity(late)).isEmpty)
    #expect(try !team.hand(team.coordinator).events(of: .participant(late)).isEmpty)
  }

  @Test func `of whoever founds again after a failure names streams as all others do`() throws {
    let founded = try Ledger(inMemory: "atelier")
    let keyring = Keyring.new()
    let instruments = team.instruments
    #expect(throws: Refused.self) {
      try founded.act(as: keyring) { transaction in
        try Founding.write(transaction, keysFor: [code], instruments)
        throw Refused()
      }
    }
    try founded.act(as: keyring) { try Founding.write($0, keysFor: [code], instruments) }
    let stream = StudyModel.Stream.participant(code)
    #expect(try keyring.name(of: stream) == keyring.fresh.met(founded).name(of: stream))
    #expect(try !UnlockedLedger(founded, with: keyring.fresh).events(of: stream).isEmpty)
  }

  @Test func `of two who act together forgets for both`() throws {
    let stream = StudyModel.Stream.participant(code)
    #expect(throws: Refused.self) {
      try team.act(as: team.north) { transaction in
        let grants = try transaction.newKey(
          of: stream, to: [.group(.region(Team.regions.north)), .group(.coordination)])
        try team.tell(grants, to: stream, transaction)
        try team.write("of the coordinator", to: stream, transaction.with(team.coordinator))
        throw Refused()
      }
    }
    for keyring in [team.north, team.coordinator] {
      try team.act(as: keyring) { try team.write("again", to: stream, $0) }
    }
    #expect(
      try team.hand(team.north.fresh).events(of: stream).suffix(2).map(\.author)
        == ["user-boreal", "user-ardent"])
    #expect(try team.ledger.verify().extent != nil)
  }
}

extension Keyring {
  /// Has read the study's stream of that ledger.
  fileprivate func met(_ ledger: Ledger) throws -> Keyring {
    _ = try UnlockedLedger(ledger, with: self).directory()
    return self
  }
}
