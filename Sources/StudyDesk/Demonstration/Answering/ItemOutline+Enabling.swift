import StudyForms

extension ItemOutline {
  /// Whether the item is shown, given the codes answered so far.
  func isEnabled(_ given: [String: [String]]) -> Bool {
    guard !conditions.isEmpty else { return true }
    let isMet = { (condition: StudyForms.Condition) in
      condition.isMet(byCodes: given[condition.question] ?? [])
    }
    return switch combination {
    case .all: conditions.allSatisfy(isMet)
    case .any: conditions.contains(where: isMet)
    }
  }
}

extension StudyForms.Condition {
  fileprivate func isMet(byCodes codes: [String]) -> Bool {
    switch comparison {
    case .exists: answer == .boolean(!codes.isEmpty)
    case .equal: codes.contains(answer.code)
    case .notEqual: !codes.contains(answer.code)
    case .greater: compares(codes, >)
    case .less: compares(codes, <)
    case .greaterOrEqual: compares(codes, >=)
    case .lessOrEqual: compares(codes, <=)
    }
  }

  private func compares(_ codes: [String], _ holds: (Double, Double) -> Bool) -> Bool {
    guard let limit = Double(answer.code) else { return false }
    return codes.contains { Double($0).map { holds($0, limit) } ?? false }
  }
}
