import Restitution

extension RestitutionPlan {
  /// Whether a figure counts the people behind needs.
  var showsNeeds: Bool { sections.contains { $0.figures.contains { $0.subject == .needs } } }

  /// The plan before any need was stated: figures of needs and what is said around them alone are
  /// left out.
  var withoutNeeds: RestitutionPlan {
    var plan = self
    plan.sections = sections.compactMap { section in
      var section = section
      section.figures.removeAll { $0.subject == .needs }
      return section.figures.isEmpty && section != self.section(section.id) ? nil : section
    }
    return plan
  }

  private func section(_ id: String) -> PlannedSection? { sections.first { $0.id == id } }
}
