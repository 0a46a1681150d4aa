import StudyDesk
import StudyModel

/// The team of a study made for a test, all of them logged in.
enum Team {
  static let passphrase = "une phrase d’essai"

  /// Adds everyone of the study's file and logs them in for an hour.
  static func assemble(in workspace: Workspace, runtime: String) throws {
    let logins = LoginFolder.ofUser(runtime: runtime)
    let end = Instruments.system.now() + 3600
    let founder = try workspace.unlock("coordination", passphrase: passphrase)
    try logins.keep(founder, of: workspace, until: end)
    let desk = Desk(workspace, as: founder)
    var hosts: [ID<Region>: Session] = [:]
    for referent in workspace.study.referents {
      let host = hosts[referent.region].map(desk.seating) ?? desk
      let session = try host.addUser(
        referent.id, as: .referent(of: referent.region), passphrase: nil)
      hosts[referent.region] = hosts[referent.region] ?? session
      try logins.keep(session, of: workspace, until: end)
    }
  }

  /// The arguments with the coordination acting, when they do not say who acts in the study.
  static func acting(_ arguments: [String]) -> [String] {
    let needsNobody = ["form", "--help", "help"].contains(arguments.first ?? "")
    return needsNobody || arguments.contains("--as")
      ? arguments : arguments + ["--as", "coordination"]
  }

  /// Invites a participant and logs them in.
  static func invite(_ code: ParticipantCode, in workspace: Workspace, runtime: String) throws {
    let logins = LoginFolder.ofUser(runtime: runtime)
    let now = Instruments.system.now()
    guard let referent = try logins.session(of: "ref-oc-1", in: workspace, now: now) else { return }
    let invitation = try Desk(workspace, as: referent).invite(code)
    let session = try workspace.unlock("\(code)", passphrase: invitation.word)
    try logins.keep(session, of: workspace, until: now + 3600)
  }

  /// The coordination's desk.
  static func desk(in folder: String) throws -> Desk {
    let workspace = try Workspace(opening: folder)
    return Desk(workspace, as: try workspace.unlock("coordination", passphrase: passphrase))
  }
}
