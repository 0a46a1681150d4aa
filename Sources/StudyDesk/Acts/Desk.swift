import StudyLedger
public import StudyModel
public import Wording

/// The team's desk: one method for each thing they do with the study.
///
/// Each act reads the participant's history, asks the gate, and appends what happened, in one
/// transaction: two people at work never act on a past that has changed meanwhile.
public struct Desk {
  /// The folder whose study this desk serves.
  public let workspace: Workspace
  /// Who sits here, with their keys; every event recorded from this desk bears their signature.
  public let session: Session
  let instruments: Instruments
  let transaction: Transaction?

  /// A desk in that workspace, with that person sitting at it.
  public init(_ workspace: Workspace, as session: Session, instruments: Instruments = .system) {
    self.init(workspace, session, instruments, nil)
  }

  private init(
    _ workspace: Workspace, _ session: Session, _ instruments: Instruments,
    _ transaction: Transaction?
  ) {
    self.workspace = workspace
    self.session = session
    self.instruments = instruments
    self.transaction = transaction
  }

  /// Who sits here.
  public var user: User { session.user }
  /// The study as the workspace's file describes it.
  public var study: Study { workspace.study }
  /// What day it is in the study's zone.
  public var today: Day { study.zone.day(of: instruments.now()) }

  /// The same desk with someone else sitting at it.
  public func seating(_ session: Session) -> Desk {
    Desk(workspace, session, instruments, transaction?.with(session.keyring))
  }

  /// Does several acts as one: all of them are kept, or none.
  public func together<Result>(_ body: (Desk) throws -> Result) throws -> Result {
    try inTransaction { try body(Desk(workspace, session, instruments, $0)) }
  }

  func inTransaction<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    if let transaction { return try body(transaction) }
    do { return try inDeskWords { try unlocked().act(body) } } catch {
      // What was folded meanwhile may never have happened.
      session.memory.forget()
      throw error
    }
  }
}

extension Study {
  /// Everyone of the team, as the study's file plans it.
  public var team: [ID<Referent>] { coordinators + referents.map(\.id) }
}
