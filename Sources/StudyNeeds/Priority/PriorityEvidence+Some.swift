extension PriorityEvidence {
  /// The evidence as if no other needs than these were known: passages and votes for others are
  /// left out, the people stay.
  public func about(_ some: Set<String>) -> PriorityEvidence {
    PriorityEvidence(
      people: people, needs: needs.filter(some.contains),
      passages: passages.filter { some.contains($0.need) },
      ballots: ballots.compactMap { $0.about(some) })
  }

  /// The needs that anything speaks for: a passage, or a vote. All of them when there is nothing to go
  /// by.
  var carried: Set<String> {
    let named = passages.map(\.need) + ballots.flatMap(\.choice.wanted)
    let carried = Set(named).intersection(needs)
    return carried.isEmpty ? Set(needs) : carried
  }

  /// How many people tell of each need; needs of which nobody tells are not in it.
  public var peopleBehind: [String: Int] {
    Dictionary(grouping: passages, by: \.need).mapValues { Set($0.map(\.person)).count }
  }
}

extension Ballot.Choice {
  /// The needs to which it gives anything.
  fileprivate var wanted: [String] {
    switch self {
    case .points(let given), .dots(let given): given.filter { $0.value > 0 }.map(\.key)
    case .ranking: named
    }
  }
}

extension Ballot {
  fileprivate func about(_ some: Set<String>) -> Ballot? {
    func kept(_ given: [String: Int]) -> [String: Int] {
      given.filter { some.contains($0.key) }
    }
    var ballot = self
    ballot.offered = offered.intersection(some)
    ballot.choice =
      switch choice {
      case .points(let given): .points(kept(given))
      case .dots(let given): .dots(kept(given))
      case .ranking(let places):
        .ranking(places.map { $0.filter(some.contains) }.filter { !$0.isEmpty })
      }
    return ballot.choice.named.isEmpty ? nil : ballot
  }
}
