import Foundation
import StudyDesk
import StudyModel
import Wording

extension GlobalOptions {
  /// The desk of the workspace meant, with the user meant sitting at it. In a
  /// demonstration it is always the day on which it stands still.
  func desk() throws -> Desk {
    let workspace = try workspace()
    if let day = workspace.demonstrationDay, !quiet {
      Console.standard.say(
        Phrase(
          "Démonstration\u{A0}: nous sommes le \(day.words.french).",
          "Demonstration: today is \(day.words.english)."))
    }
    return try Desk(
      workspace, as: try who(in: workspace.study), instruments: workspace.instruments())
  }

  /// The workspace of `--study`, or the nearest from here upwards.
  func workspace() throws -> Workspace {
    let here = FileManager.default.currentDirectoryPath
    let folder = study.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    return try Workspace(opening: folder ?? Workspace.nearest(from: here) ?? here)
  }

  private func who(in study: Study) throws -> User {
    if let user {
      return ParticipantCode(user).map { .participant($0) } ?? .team(ID(user))
    }
    guard let coordinator = study.coordinators.first else {
      throw DeskError(
        .wrongUse, Phrase("Dites qui agit avec --as.", "Say who acts with --as."))
    }
    return .team(coordinator)
  }
}
