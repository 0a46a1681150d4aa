import Wording

/// Reads a plan of a restitution, such as `exports/plans/restitution.yaml`.
public enum PlanFile {
  /// The plan a text describes, or everything that is wrong with it at once.
  ///
  /// With a workspace, the plan's questions, answers and sentences are checked against its study
  /// and forms; without one they are taken on trust.
  public static func read(
    _ text: String, file: String, in workspace: Workspace? = nil
  ) -> (RestitutionPlan?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    let plan = PlanReader(workspace: workspace).plan(root)
    if let plan { PlanCheck(plan: plan, root: root, workspace: workspace).run() }
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? plan : nil, findings)
  }
}
