import Foundation
import StudyDesk

extension Workspace {
  /// Puts the study's own plan of a restitution where the desk looks for it.
  func addPlan() throws {
    let plans = folder + "/exports/plans"
    try FileManager.default.createDirectory(atPath: plans, withIntermediateDirectories: true)
    let plan = Stage.forms.replacing(
      "forms/malades-chroniques-mes", with: "exports/plans/malades-chroniques-mes/restitution.yaml")
    try FileManager.default.copyItem(atPath: plan, toPath: plans + "/restitution.yaml")
    try addQuickMethod()
  }

  /// The method of ranking with few draws: without optimisation thousands take long.
  private func addQuickMethod() throws {
    let method = Stage.forms.replacing(
      "forms/malades-chroniques-mes", with: "exports/plans/priority.yaml")
    let text = try String(contentsOfFile: method, encoding: .utf8)
    try text.replacing("draws: 10000", with: "draws: 200").write(
      toFile: folder + "/exports/plans/priority.yaml", atomically: true, encoding: .utf8)
  }
}
