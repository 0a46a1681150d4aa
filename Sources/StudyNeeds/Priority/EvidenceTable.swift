/// The evidence as flat arrays, in an order that does not depend on how it was given.
///
/// People are sorted by what they carry, so that the same seed draws the same evidence whoever
/// comes first. All numbers are whole: sums are exact, and in whatever order the same.
struct EvidenceTable {
  /// Lists of different lengths one after another: list i is `starts[i]..<starts[i + 1]`.
  struct Lists<Member: Sendable>: Sendable {
    var starts: [Int] = [0]
    var members: [Member] = []

    mutating func close() { starts.append(members.count) }
    func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }
  }

  /// What one person has told of one need.
  struct Telling {
    /// The worst, 0 when nobody judged it.
    var severity = 0
    var passages = 0
  }

  /// A person behind a need.
  struct Entry {
    let person: Int
    /// The worst, 0 when nobody judged it.
    let severity: Double
    /// 1 when somebody judged it.
    let judged: Double
    let passages: Double
  }

  /// A voter who could vote for a need.
  struct Vote {
    let voter: Int
    /// In `voteUnit`s of an equal share.
    let share: Double
  }

  /// The needs by name, in order.
  let needs: [String]
  let peopleCount: Int
  /// People, then anonymous ballots.
  let voterCount: Int

  let conditionCount: Int
  let regionCount: Int
  /// The conditions of each person, and the region.
  private(set) var conditions = Lists<Int>()
  private(set) var regions = Lists<Int>()

  /// Who is behind each need, with what they told.
  private(set) var behind = Lists<Entry>()
  /// Who could vote for each need.
  private(set) var votes = Lists<Vote>()
  /// The most that a need could get, in equal shares.
  private(set) var mostVotes = 1.0

  static let voteUnit = 1_048_576.0

  /// - Precondition: the evidence has no fault.
  init(_ evidence: PriorityEvidence, mostPassages: Int) {
    let profiles = Profiles(evidence, mostPassages: mostPassages)
    needs = profiles.needs
    peopleCount = evidence.people.count
    voterCount = profiles.ordered.count
    conditionCount = profiles.conditionCount
    regionCount = profiles.regionCount
    mostVotes = profiles.mostVotes
    for profile in profiles.ordered.prefix(peopleCount) {
      conditions.members += profile.conditions
      conditions.close()
      regions.members += profile.region
      regions.close()
    }
    for need in needs.indices { add(need, from: profiles.ordered) }
  }

  private mutating func add(_ need: Int, from ordered: [Profile]) {
    for (place, profile) in ordered.enumerated() {
      if let telling = profile.tellings[need] {
        behind.members.append(
          Entry(
            person: place, severity: Double(telling.severity),
            judged: telling.severity > 0 ? 1 : 0, passages: Double(telling.passages)))
      }
      if let share = profile.shares[need] {
        votes.members.append(Vote(voter: place, share: Double(share)))
      }
    }
    behind.close()
    votes.close()
  }
}
