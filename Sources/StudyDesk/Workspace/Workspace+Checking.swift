import StudyModel
import Wording

extension Workspace {
  /// Reads the notices, the papers, the texts of messages, every form, the codebook, the lists of needs,
  /// the words to leave out, the plans of restitutions and the method of ranking, so that faults show
  /// before anyone is enrolled.
  ///
  /// - Throws: `DeskError` with the findings of all files at once.
  func checkFiles() throws(DeskError) {
    var errors: [DeskError] = []
    func check(_ read: () throws(DeskError) -> Void) {
      do throws(DeskError) { try read() } catch { errors.append(error) }
    }
    check { () throws(DeskError) in
      let lacking = try documents().lackingLanguages
      guard lacking.isEmpty else { throw .files(lacking) }
    }
    check { () throws(DeskError) in _ = try papers() }
    check { () throws(DeskError) in _ = try mailTemplates() }
    check { () throws(DeskError) in _ = try blankFinder() }
    check { () throws(DeskError) in _ = try codebook() }
    check { () throws(DeskError) in _ = try needLists() }
    for form in study.forms { check { () throws(DeskError) in _ = try self.form(form.id) } }
    // A plan is read with the forms: one that cannot be read would be told again for each figure.
    if errors.isEmpty {
      for name in plans { check { () throws(DeskError) in _ = try plan(name) } }
      check { () throws(DeskError) in _ = try priorityMethod() }
    }
    guard let first = errors.first else { return }
    guard errors.count > 1, errors.allSatisfy({ !$0.findings.isEmpty }) else { throw first }
    throw DeskError(first.code, first.words, findings: errors.flatMap(\.findings))
  }

  /// The plan in that file of `exports/plans`, named without `.yaml`.
  func plan(_ name: String) throws(DeskError) -> RestitutionPlan {
    let file = "\(Self.plansFolder)/\(name).yaml"
    // No file at all has a longer name.
    guard file.utf8.count - Self.plansFolder.utf8.count - 1 <= 255, Files.exists(path(file)) else {
      throw .unknown(
        "Aucun plan ne s’appelle «\u{A0}\(name)\u{A0}»\u{A0}: il n’y a pas de fichier \(file).",
        "No plan is called “\(name)”: there is no \(file).", among: plans)
    }
    let (plan, findings) = PlanFile.read(
      try Files.text(path(file), named: file), file: file, in: self)
    guard let plan, findings.isEmpty else { throw .files(findings) }
    return plan
  }

  private static var plansFolder: String { "exports/plans" }

  /// The plans of restitutions, by their names: all files of their folder but the method of ranking.
  private var plans: [String] {
    Files.names(in: path(Self.plansFolder), ending: ".yaml").sorted()
      .map { String($0.dropLast(5)) }.filter { $0 != "priority" }
  }
}
