public import StudyModel
public import StudyNeeds

extension Desk {
  /// What the needs that are followed rest on: everyone whom a restitution counts today, the passages
  /// behind each need, and how people voted. A referent's is of their region. No words are in it.
  public func priorityEvidence() throws -> PriorityEvidence {
    let needs = try needs()
    let workshops = try Workshops(folding: studyEvents())
    var evidence = PriorityEvidence(people: [], needs: needs.open.map(\.id.text), passages: [])
    try forEachCountedRecord { record in
      evidence.add(record, record.evidence(needs), workshops, needs)
    }
    evidence.addAnonymous(workshops, needs)
    return evidence
  }

  /// The needs in order of priority, with how sure the order is.
  public func ranking(by method: PriorityMethod = .standard) throws -> PriorityRanking {
    PriorityRanking(try priorityEvidence(), by: method)
  }
}

extension PriorityEvidence {
  /// Takes in a person with what their passages speak for and how they voted.
  mutating func add(
    _ record: CodedRecord, _ found: [(need: ID<Need>, evidence: Evidence)],
    _ workshops: Workshops, _ needs: Needs
  ) {
    let participant = record.participant
    people.append(
      Person(
        "\(participant.id)", region: participant.recruitedIn.text,
        conditions: Set(participant.enrolment.conditions.map(\.text))))
    passages += found.map { need, evidence in
      Passage(person: "\(participant.id)", need: need.text, severity: evidence.severity)
    }
    ballots += record.ballots.compactMap { workshops.ballot($0, of: "\(participant.id)", needs) }
  }

  /// Takes in the ballots that bear no name.
  mutating func addAnonymous(_ workshops: Workshops, _ needs: Needs) {
    for held in workshops.all {
      ballots += held.ballots.compactMap { workshops.ballot($0, of: nil, needs) }
    }
  }
}

extension Workshops {
  /// A ballot as the ranking reads it; needs that were merged since count for their heirs, those
  /// that are no longer followed for none. Nil when nothing of it is left.
  fileprivate func ballot(_ cast: BallotCast, of person: String?, _ needs: Needs) -> Ballot? {
    guard
      let question = self[cast.workshop]?.plan.questions
        .first(where: { $0.number == cast.question })
    else { return nil }
    func heir(_ need: ID<Need>) -> String? { needs.heir(of: need)?.id.text }
    let offered = Set(question.needs.compactMap(heir))
    let votes = cast.votes.compactMap { vote in heir(vote.need).map { ($0, vote.value) } }
    guard !votes.isEmpty else { return nil }
    let choice: Ballot.Choice =
      switch question.method {
      case .points: .points(Dictionary(votes, uniquingKeysWith: +))
      case .dots: .dots(Dictionary(votes, uniquingKeysWith: +))
      case .ranking: .ranking(Self.places(votes))
      }
    return Ballot(
      vote: "\(cast.workshop)/\(cast.question)", person: person, offered: offered, choice: choice)
  }

  /// Needs by place; one that was named twice, since two became one, keeps the better place.
  private static func places(_ votes: [(String, Int)]) -> [[String]] {
    Dictionary(votes, uniquingKeysWith: min).sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { [$0.key] }
  }
}

extension Desk {
  /// How many people are behind each need, each once, in the records open to whoever sits here;
  /// behind one that ended, those who were.
  public func peopleBehindNeeds() throws -> [ID<Need>: Int] {
    let needs = try needs()
    var people: [ID<Need>: Int] = [:]
    try forEachCountedRecord { record in
      let standing = record.markings.supports.filter { record.standing($0.mark) != nil }
      for need in Set(standing.flatMap { needs.line(of: $0.need) }) {
        people[need, default: 0] += 1
      }
    }
    return people
  }
}
