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
  /// Who sits here; every event recorded from this desk bears their name.
  public let user: User
  let instruments: Instruments
  let transaction: Transaction?

  /// A desk in that workspace, with that person sitting at it.
  /// - Throws: `DeskError` when the study knows no such user.
  public init(
    _ workspace: Workspace, as user: User, instruments: Instruments = .system
  ) throws(DeskError) {
    if case .team(let id) = user, !workspace.study.knows(id) {
      let known = workspace.study.team.map(\.text).joined(separator: ", ")
      throw .unknown(
        "L’étude ne connaît pas l’utilisateur «\u{A0}\(id)\u{A0}». Connus\u{A0}: \(known).",
        "The study knows no user “\(id)”. Known: \(known).")
    }
    self.init(workspace: workspace, user: user, instruments: instruments, transaction: nil)
  }

  private init(
    workspace: Workspace, user: User, instruments: Instruments, transaction: Transaction?
  ) {
    self.workspace = workspace
    self.user = user
    self.instruments = instruments
    self.transaction = transaction
  }

  /// The study as the workspace's file describes it.
  public var study: Study { workspace.study }
  /// What day it is in the study's zone.
  public var today: Day { study.zone.day(of: instruments.now()) }

  /// The same desk with someone else sitting at it.
  public func seating(_ user: User) throws(DeskError) -> Desk {
    let desk = try Desk(workspace, as: user, instruments: instruments)
    return Desk(
      workspace: workspace, user: desk.user, instruments: instruments, transaction: transaction)
  }

  /// Does several acts as one: all of them are kept, or none.
  public func together<Result>(_ body: (Desk) throws -> Result) throws -> Result {
    try inTransaction { transaction in
      try body(
        Desk(
          workspace: workspace, user: user, instruments: instruments, transaction: transaction))
    }
  }

  func inTransaction<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    if let transaction { return try body(transaction) }
    do { return try inDeskWords { try workspace.ledger().act(body) } } catch {
      // What was folded meanwhile may never have happened.
      workspace.folded.forget()
      throw error
    }
  }
}

extension Study {
  /// Everyone who may sit at the desk.
  public var team: [ID<Referent>] { coordinators + referents.map(\.id) }

  func knows(_ user: ID<Referent>) -> Bool { team.contains(user) }
}
