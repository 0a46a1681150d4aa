public import Wording

extension PriorityEvidence {
  /// Something in the evidence that cannot be, and where: `people[3]`, `ballots[0]`.
  public struct Fault: Error, Hashable, Sendable {
    /// The list and the place in it, from 0.
    public let place: String
    /// What is wrong.
    public let reason: Phrase
  }

  /// Everything that is wrong with the evidence; empty when it can be ranked.
  ///
  /// No reason repeats a person's name.
  public var faults: [Fault] {
    let people = Set(people.map(\.id))
    let needs = Set(needs)
    return repeated(self.people.map(\.id), "people") + repeated(self.needs, "needs") + tooMany
      + passages.enumerated().compactMap { index, passage in
        fault(of: passage, people, needs).map { Fault(place: "passages[\(index)]", reason: $0) }
      } + ballotFaults(people, needs)
  }

  private var tooMany: [Fault] {
    guard needs.count > 1_000 else { return [] }
    return [
      Fault(
        place: "needs",
        reason: Phrase("Mille besoins au plus.", "A thousand needs at the most."))
    ]
  }

  private func repeated(_ names: [String], _ list: String) -> [Fault] {
    var seen: Set<String> = []
    return names.enumerated().filter { !seen.insert($1).inserted }.map { index, _ in
      Fault(
        place: "\(list)[\(index)]", reason: Phrase("Nommé deux fois.", "Named twice."))
    }
  }

  private func fault(
    of passage: Passage, _ people: Set<String>, _ needs: Set<String>
  ) -> Phrase? {
    if !people.contains(passage.person) { return .unknownPerson }
    if !needs.contains(passage.need) { return .unknownNeed }
    guard let severity = passage.severity, !(1...5).contains(severity) else { return nil }
    return Phrase("La gravité va de 1 à 5.", "Severity goes from 1 to 5.")
  }

  private func ballotFaults(_ people: Set<String>, _ needs: Set<String>) -> [Fault] {
    var voted: Set<[String]> = []
    return ballots.enumerated().compactMap { index, ballot in
      var reason = ballot.fault(needs)
      if let person = ballot.person {
        if !people.contains(person) { reason = .unknownPerson }
        if !voted.insert([ballot.vote, person]).inserted {
          reason = Phrase(
            "Cette personne a déjà voté à ce vote.", "This person already voted in this vote.")
        }
      }
      return reason.map { Fault(place: "ballots[\(index)]", reason: $0) }
    }
  }
}

extension Ballot {
  fileprivate func fault(_ needs: Set<String>) -> Phrase? {
    if offered.isEmpty || !offered.isSubset(of: needs) { return .unknownNeed }
    let named = choice.named
    if !offered.isSuperset(of: named) {
      return Phrase(
        "Un besoin choisi n’était pas proposé.", "A need was chosen that was not on offer.")
    }
    switch choice {
    case .points(let given), .dots(let given):
      guard given.values.allSatisfy({ (0...1_000_000).contains($0) }),
        given.values.contains(where: { $0 > 0 })
      else { return Phrase("Il faut au moins un point.", "At least one point is needed.") }
    case .ranking(let places):
      guard !named.isEmpty, Set(named).count == named.count,
        places.allSatisfy({ !$0.isEmpty })
      else { return Phrase("Chaque besoin a une seule place.", "Each need has one place.") }
    }
    return nil
  }
}

extension Phrase {
  fileprivate static let unknownPerson = Phrase(
    "Cette personne n’est pas dans la liste.", "This person is not in the list.")
  fileprivate static let unknownNeed = Phrase(
    "Ce besoin n’est pas dans la liste.", "This need is not in the list.")
}
