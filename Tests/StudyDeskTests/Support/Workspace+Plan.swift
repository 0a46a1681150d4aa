import Foundation
import StudyDesk

extension Workspace {
  /// Puts the study's own plan of a restitution where the desk looks for it.
  func addPlan() throws {
    let plans = folder + "/exports/plans"
    try FileManager.default.createDirectory(atPath: plans, withIntermediateDirectories: true)
    let plan = Stage.forms.replacing(
      "forms/malades-chroniques-mes", with: "exports/plans/restitution.yaml")
    try FileManager.default.copyItem(atPath: plan, toPath: plans + "/restitution.yaml")
  }
}
