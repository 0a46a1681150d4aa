import StudyForms

/// When an item is asked, as conditions and what joins them.
indirect enum XLSLogic: Hashable {
  case holds(Condition)
  case all([XLSLogic])
  case any([XLSLogic])

  static let always = XLSLogic.all([])
  static let never = XLSLogic.any([])

  /// Conditions of which one must hold, for each such set; nil when there would be too many.
  ///
  /// Every logic can be written so, and groups inside one another ask exactly that.
  func clauses(limit: Int = 24) -> [[Condition]]? {
    switch self {
    case .holds(let condition): return [[condition]]
    case .all(let parts):
      var clauses: [[Condition]] = []
      for part in parts {
        guard let more = part.clauses(limit: limit) else { return nil }
        clauses += more
      }
      return clauses.count <= 4 * limit ? Self.leanest(clauses) : nil
    case .any(let parts):
      var clauses: [[Condition]] = [[]]
      for part in parts {
        guard let more = part.clauses(limit: limit) else { return nil }
        guard clauses.count * more.count <= limit else { return nil }
        clauses = clauses.flatMap { one in more.map { one + $0 } }
      }
      return Self.leanest(clauses)
    }
  }

  /// Without what stands twice and what a stricter clause says already.
  private static func leanest(_ clauses: [[Condition]]) -> [[Condition]] {
    var kept: [(list: [Condition], set: Set<Condition>)] = []
    for clause in clauses {
      var seen: Set<Condition> = []
      let list = clause.filter { seen.insert($0).inserted }
      guard !kept.contains(where: { $0.set.isSubset(of: seen) }) else { continue }
      kept.removeAll { seen.isSubset(of: $0.set) }
      kept.append((list, seen))
    }
    return kept.map(\.list)
  }

  /// The conditions of groups around an item and of the item itself, outermost first.
  static func levels(of clauses: [[Condition]]) -> [(Condition.Combination, [Condition])] {
    let single = clauses.filter { $0.count == 1 }.flatMap { $0 }
    let several = clauses.filter { $0.count > 1 }.map { (Condition.Combination.any, $0) }
    return (single.isEmpty ? [] : [(.all, single)]) + several
  }
}
