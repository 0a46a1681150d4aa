/// What one person, or one anonymous ballot, carries into every draw.
struct Profile {
  var region: [Int] = []
  var conditions: [Int] = []
  var tellings: [Int: EvidenceTable.Telling] = [:]
  /// By need, in units of an equal share.
  var shares: [Int: Int] = [:]

  /// Numbers that tell the profile from every other that carries something else.
  var key: [Int] {
    let told = tellings.sorted { $0.key < $1.key }
      .flatMap { [$0.key, $0.value.severity, $0.value.passages] }
    let voted = shares.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    return region + [-1] + conditions + [-1] + told + [-1] + voted
  }
}

/// Everyone's profile, people first, each part in an order of its own making.
struct Profiles {
  let needs: [String]
  let conditionCount: Int
  let regionCount: Int
  private(set) var ordered: [Profile]
  private(set) var mostVotes = 1.0

  init(_ evidence: PriorityEvidence, mostPassages: Int) {
    needs = evidence.needs.sorted()
    let needPlace = Self.places(needs)
    let conditionPlace = Self.places(Set(evidence.people.flatMap(\.conditions)).sorted())
    let regionPlace = Self.places(Set(evidence.people.compactMap(\.region)).sorted())
    conditionCount = conditionPlace.count
    regionCount = regionPlace.count
    var people = evidence.people.map { person in
      Profile(
        region: person.region.map { [regionPlace[$0] ?? 0] } ?? [],
        conditions: person.conditions.map { conditionPlace[$0] ?? 0 }.sorted())
    }
    let personPlace = Self.places(evidence.people.map(\.id))
    for passage in evidence.passages {
      guard let person = personPlace[passage.person], let need = needPlace[passage.need] else {
        continue
      }
      var telling = people[person].tellings[need] ?? EvidenceTable.Telling()
      telling.severity = max(telling.severity, passage.severity ?? 0)
      telling.passages = min(telling.passages + 1, mostPassages)
      people[person].tellings[need] = telling
    }
    var anonymous: [Profile] = []
    for (person, ballots) in Self.byVoter(evidence.ballots, personPlace) {
      let shares = Self.shares(ballots, needPlace)
      if let person {
        people[person].shares = shares
      } else {
        anonymous.append(Profile(shares: shares))
      }
    }
    mostVotes = Double(evidence.ballots.map(\.offered.count).max() ?? 1)
    ordered = Self.sorted(people) + Self.sorted(anonymous)
  }

  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func sorted(_ profiles: [Profile]) -> [Profile] {
    profiles.map { ($0.key, $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// The ballots of each person together; an anonymous ballot is a voter of its own.
  private static func byVoter(
    _ ballots: [Ballot], _ personPlace: [String: Int]
  ) -> [(Int?, [Ballot])] {
    let named = Dictionary(grouping: ballots.filter { $0.person != nil }) {
      personPlace[$0.person ?? ""] ?? 0
    }
    return named.map { ($0.key, $0.value) }
      + ballots.filter { $0.person == nil }.map { (nil, [$0]) }
  }

  /// The mean over a voter's ballots: who votes in two workshops counts once all the same.
  private static func shares(_ ballots: [Ballot], _ needPlace: [String: Int]) -> [Int: Int] {
    var gathered: [Int: [Double]] = [:]
    for ballot in ballots.sorted(by: { $0.vote < $1.vote }) {
      for (need, share) in ballot.shares {
        guard let place = needPlace[need] else { continue }
        gathered[place, default: []].append(share * Double(ballot.offered.count))
      }
    }
    return gathered.mapValues {
      Int(($0.reduce(0, +) / Double($0.count) * EvidenceTable.voteUnit).rounded())
    }
  }
}

extension Ballot {
  /// What share of the ballot each need on offer got; they add up to 1.
  ///
  /// A ranking gives Borda's points: as many as there are needs below, those in one place alike.
  public var shares: [String: Double] {
    var points = Dictionary(uniqueKeysWithValues: offered.map { ($0, 0.0) })
    switch choice {
    case .points(let given), .dots(let given):
      for (need, count) in given { points[need] = Double(count) }
    case .ranking(let places):
      let unnamed = offered.subtracting(choice.named)
      var below = offered.count
      for place in places + [Array(unnamed)] {
        below -= place.count
        for need in place { points[need] = Double(below) + Double(place.count - 1) / 2 }
      }
    }
    let all = points.values.sorted().reduce(0, +)
    guard all > 0 else { return points.mapValues { _ in 1 / Double(points.count) } }
    return points.mapValues { $0 / all }
  }
}
