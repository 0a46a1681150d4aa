import Foundation
import StudyModel
import Wording

@testable import StudyDesk

/// The studies that the repository holds.
enum Shelf {
  static let root = Stage.study.hasPrefix("/") ? Stage.study : "/" + Stage.study

  static var studies: [String] { StudyShelf(root)?.studies.map(\.text) ?? [] }

  static func forms(_ study: String) -> String { root + "/forms/" + study }

  /// The demonstration of a study with its plans.
  static func demonstration(
    _ study: String, in folder: String, participants: Int = 45
  ) throws -> Workspace {
    try Demonstration.build(
      in: folder, forms: forms(study), exports: root + "/exports", seed: 1,
      participants: participants)
  }
}

extension Workspace {
  /// The desk of a demonstration's coordination, on its last day.
  func lastDesk() throws -> Desk {
    let day = demonstrationDay ?? Day(number: 0)
    let world = SimulatedWorld(now: study.zone.moment(day, minuteOfDay: 9 * 60), seed: 1)
    return Desk(
      self,
      as: try unlock(
        study.coordinators.first?.text ?? "", passphrase: Demonstration.passphrase),
      instruments: world.instruments)
  }
}
