/// Needs in order of priority, with how sure the order is.
public struct PriorityRanking: Hashable, Sendable {
  /// Where a need stands by one way of combining the criteria.
  public struct Standing: Hashable, Sendable {
    /// What it is ranked by: a weighted sum from 0 to 100, or Borda's points.
    public let score: Double
    /// Its places, shared with its equals.
    public let rank: SharedRank
    /// The ranks between which it lay in at least `level` of a hundred draws.
    public let interval: ClosedRange<Int>
    /// In what share of the draws it was among the first.
    public let shareAmongFirst: Double
  }

  /// A need with all that its rank comes from.
  public struct Line: Hashable, Sendable {
    /// The need's name in the evidence.
    public let need: String
    /// How many people are behind it, each once.
    public let people: Int
    /// What each criterion of the method says; none where there is nothing to go by.
    public let values: [Criterion: Double]
    /// By weighted sum.
    public let sum: Standing
    /// By Borda's points over the criteria's orders, with the same weights.
    public let borda: Standing
    /// The rank by weighted sum when a criterion is left out and the others keep their proportions.
    public let without: [Criterion: SharedRank]
  }

  /// The method that was used.
  public let method: PriorityMethod
  /// How many people the evidence is about.
  public let people: Int
  /// How many voters there are: people with a ballot, and anonymous ballots.
  public let voters: Int
  /// The needs by weighted sum; those in one place by name.
  public let lines: [Line]
}

extension PriorityRanking {
  /// Ranks needs, then draws people anew as often as the method says to see how sure that is.
  ///
  /// The result depends neither on the order in which evidence is given nor on the machine. Needs that
  /// nothing speaks for share the last places, and the others are ranked as if they were not there.
  /// - Precondition: neither the evidence nor the method has a fault.
  public init(_ evidence: PriorityEvidence, by method: PriorityMethod = .standard) {
    let carried = evidence.carried
    let (table, everyone, scorer) = Self.scored(evidence.about(carried), by: method)
    let drawn = RankDraws(table, method).run()
    let without = Self.leavingOut(method, table, everyone)
    let standing = { (need: Int, tally: RankTally, score: Double, rank: SharedRank) in
      Standing(
        score: score, rank: rank, interval: tally.interval(need, level: method.level),
        shareAmongFirst: tally.shareAmongFirst(need))
    }
    self.method = method
    people = evidence.people.count
    voters = Set(table.votes.members.map(\.voter)).count
    lines =
      table.needs.indices.map { need in
        Line(
          need: table.needs[need], people: table.behind.range(need).count,
          values: everyone.said(of: need, by: method),
          sum: standing(need, drawn.bySum, scorer.sum(need, lane: 0), scorer.bySum[need]),
          borda: standing(
            need, drawn.byPoints, scorer.points(need, lane: 0), scorer.byPoints[need]),
          without: without.mapValues { $0[need] })
      }.sorted { ($0.sum.rank.first, $0.need) < ($1.sum.rank.first, $1.need) }
      + Self.last(evidence.needs.filter { !carried.contains($0) }, after: carried.count, by: method)
  }

  /// Needs that nothing speaks for, behind all others.
  private static func last(
    _ needs: [String], after count: Int, by method: PriorityMethod
  ) -> [Line] {
    guard !needs.isEmpty else { return [] }
    let rank = SharedRank(count + 1, count + needs.count)
    let places = min(max(0, method.first - count), needs.count)
    let standing = Standing(
      score: 0, rank: rank, interval: rank.first...rank.last,
      shareAmongFirst: Double(places) / Double(needs.count))
    let weighty = method.parts.filter { $0.weight > 0 }.map(\.criterion)
    let without = weighty.count > 1 ? weighty.map { ($0, rank) } : []
    return needs.sorted().map { need in
      Line(
        need: need, people: 0, values: [:], sum: standing, borda: standing,
        without: Dictionary(without) { first, _ in first })
    }
  }

  /// The needs in the order of a ranking's lines, told at once because nothing is drawn.
  /// - Precondition: neither the evidence nor the method has a fault.
  public static func order(of evidence: PriorityEvidence, by method: PriorityMethod) -> [String] {
    let carried = evidence.carried
    let (table, _, scorer) = scored(evidence.about(carried), by: method)
    return zip(scorer.bySum, table.needs).map { (rank: $0.first, need: $1) }
      .sorted { ($0.rank, $0.need) < ($1.rank, $1.need) }.map(\.need)
      + evidence.needs.filter { !carried.contains($0) }.sorted()
  }

  /// Scores for the people there are.
  private static func scored(
    _ evidence: PriorityEvidence, by method: PriorityMethod
  ) -> (table: EvidenceTable, everyone: DrawBlock, scorer: Scorer) {
    let table = EvidenceTable(evidence, mostPassages: method.mostPassages)
    var everyone = DrawBlock(table)
    everyone.takeEveryone()
    var scorer = Scorer(method, table)
    scorer.score(everyone.outcome)
    scorer.rank(lane: 0)
    return (table, everyone, scorer)
  }

  private static func leavingOut(
    _ method: PriorityMethod, _ table: EvidenceTable, _ everyone: DrawBlock
  ) -> [Criterion: [SharedRank]] {
    let weighty = method.parts.filter { $0.weight > 0 }
    guard weighty.count > 1 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: weighty.map { part in
        var rest = method
        rest.parts.removeAll { $0.criterion == part.criterion }
        var scorer = Scorer(rest, table)
        scorer.score(everyone.outcome)
        scorer.rank(lane: 0)
        return (part.criterion, scorer.bySum)
      })
  }
}

extension DrawBlock {
  /// What each criterion says of a need in the first draw.
  fileprivate func said(of need: Int, by method: PriorityMethod) -> [Criterion: Double] {
    var said: [Criterion: Double] = [:]
    let outcome = outcome
    for part in method.parts {
      let value = outcome.value(part.criterion, need)[0]
      if !value.isNaN { said[part.criterion] = value }
    }
    return said
  }
}
