import StudyNeeds

/// The criteria as one would work them out with a pencil, for comparison.
struct PlainDefinitions {
  let evidence: PriorityEvidence
  let method: PriorityMethod

  func value(_ criterion: Criterion, _ need: String) -> Double? {
    switch criterion {
    case .people: return Double(behind(need).count) / Double(evidence.people.count)
    case .conditions: return meanShare(need) { Array($0.conditions) }
    case .regions: return meanShare(need) { $0.region.map { [$0] } ?? [] }
    case .severity:
      let worst = behind(need).compactMap { person in
        passages(person, need).compactMap(\.severity).max()
      }
      return mean(worst.map(Double.init))
    case .frequency:
      return mean(
        behind(need).map { Double(min(method.mostPassages, passages($0, need).count)) })
    case .votes: return votes(need)
    }
  }

  private func behind(_ need: String) -> [String] {
    evidence.people.map(\.id).filter { !passages($0, need).isEmpty }
  }

  private func passages(_ person: String, _ need: String) -> [PriorityEvidence.Passage] {
    evidence.passages.filter { $0.person == person && $0.need == need }
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private func meanShare(
    _ need: String, _ groups: (PriorityEvidence.Person) -> [String]
  ) -> Double? {
    let names = Set(evidence.people.flatMap(groups))
    let people = behind(need)
    let shares = names.map { name in
      let members = evidence.people.filter { groups($0).contains(name) }
      return Double(members.filter { people.contains($0.id) }.count) / Double(members.count)
    }
    return mean(shares) ?? 0
  }

  private func votes(_ need: String) -> Double? {
    let offering = evidence.ballots.filter { $0.offered.contains(need) }
    let share = { (ballot: Ballot) in
      (ballot.shares[need] ?? 0) * Double(ballot.offered.count)
    }
    let named = Dictionary(grouping: offering.filter { $0.person != nil }, by: \.person)
    let voters =
      named.values.compactMap { mean($0.map(share)) }
      + offering.filter { $0.person == nil }.map(share)
    return mean(voters)
  }

  /// The weighted sum, 0 to 100, over the range from the lowest need to the highest.
  func sum(_ need: String) -> Double {
    method.parts.reduce(0) { sum, part in
      let all = evidence.needs.compactMap { value(part.criterion, $0) }
      guard let value = value(part.criterion, need), let low = all.min(), let high = all.max(),
        high > low
      else { return sum }
      return sum + Double(part.weight) * (value - low) / (high - low)
    }
  }

  /// Half a point for each equal need and one for each lower, weighted.
  func points(_ need: String) -> Double {
    method.parts.reduce(0) { sum, part in
      let own = value(part.criterion, need) ?? 0
      let others = evidence.needs.filter { $0 != need }.map { value(part.criterion, $0) ?? 0 }
      guard own > 0 || others.contains(where: { $0 > 0 }) else { return sum }
      let won = others.reduce(0.0) { won, other in
        if abs(other - own) < 1e-9 { return won + 0.5 }
        return other < own ? won + 1 : won
      }
      return sum + Double(part.weight) / 100 * won
    }
  }
}
