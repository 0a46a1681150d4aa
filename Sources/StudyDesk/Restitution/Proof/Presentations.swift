import Disclosure
import Restitution
import StudyModel
import Tabulation
import Wording

/// A report with what shows that nobody can turn it against a participant.
struct ProvedReport {
  let report: Report
  let proof: ReleaseProof
  let rules: DisclosureRules
  let price: HidingPrice
  /// The quotes that stand in the report.
  let quotes: [QuoteLine]
  /// Needs whose place in the order would tell of a number that is not printed.
  let toldWithoutNumber: Set<String>
}

/// Which presentation of each figure is printed.
///
/// Groupings come before holes: a figure of which too much would be hidden gives way to a coarser
/// presentation, and in the end to a sentence.
struct Presentations {
  private let figures: [FigureTallies]
  private let plan: RestitutionPlan
  /// For each figure, the presentations there are, the finest first.
  private var open: [[Int]]
  /// For each figure, the presentation chosen; nil when it is withheld.
  private var choices: [Int?] = []

  init(_ figures: [FigureTallies], _ plan: RestitutionPlan) {
    self.figures = figures
    self.plan = plan
    open = figures.map { Array(0..<$0.count) }
  }

  /// The figures as they are printed, and what shows that they may be.
  func proved(
    on day: Day, of study: Study, after earlier: [ReleaseTables], knowing attendance: Attendance?,
    until deadline: ContinuousClock.Instant,
    _ progress: (Double) throws -> Void
  ) throws -> (figures: [Figure], proof: ReleaseProof, rules: DisclosureRules, price: HidingPrice) {
    guard let rules = plan.rules else { throw DeskError.thresholdTooLow }
    let terms = ReleaseProof.Terms(
      rules: rules, reader: ReaderWords(study), deadline: deadline, attendance: attendance)
    var shown = self
    let (figures, proof) = try shown.settled(on: day, after: earlier, under: terms, progress)
    var price = HidingPrice(
      people: proof.peopleHidden, missesInsiders: proof.rules != rules)
    if !earlier.isEmpty {
      // What the same figures would show if nothing were out: the difference is its price.
      var alone = self
      let free = try alone.settled(on: day, after: [], under: terms) { _ in }
      price.add(figures, insteadOf: free.figures, because: earlier)
    }
    return (figures, proof, proof.rules, price)
  }

  private mutating func settled(
    on day: Day, after earlier: [ReleaseTables], under terms: ReleaseProof.Terms,
    _ progress: (Double) throws -> Void
  ) throws -> (figures: [Figure], proof: ReleaseProof) {
    let reshaped = ReshapedAnswers(since: earlier, on: day)
    for (place, figure) in figures.enumerated() {
      open[place].removeAll { reshaped.areTold(otherwiseThan: figure.layout(of: $0)) }
    }
    choices = try zip(figures, open).map { try $0.first(of: $1, under: plan) }
    while true {
      let shown = choices.indices.filter { choices[$0] != nil }
      let chosen = try shown.map { try figures[$0].presentation(choices[$0] ?? 0) }
      func printed(_ hidden: [Set<Address>]) throws -> [Figure] {
        try zip(shown, hidden).map { place, hidden in
          try figures[place].figure(choices[place] ?? 0, hiding: hidden, under: plan)
        }
      }
      do {
        let proof = try ReleaseProof(
          of: chosen, as: "\(plan.id)-\(day)", on: day, after: earlier, under: terms, progress
        ) { hidden in
          let poor = zip(shown, try printed(hidden)).filter { $1.isWithheld }.map(\.0)
          if !poor.isEmpty { throw TooMuchHidden(figures: poor) }
        }
        guard let told = proof.telling.last else {
          let words = Dictionary(uniqueKeysWithValues: zip(shown, try printed(proof.hidden)))
          let all = try figures.indices.map { try words[$0] ?? figures[$0].withheld(under: plan) }
          return (all, proof)
        }
        // Of figures that tell too much beside others, the last one goes first.
        for place in proof.changed.isEmpty ? [told] : proof.changed { coarsen(shown[place]) }
      } catch let poor as TooMuchHidden {
        for place in poor.figures { coarsen(place) }
      }
    }
  }

  private mutating func coarsen(_ place: Int) {
    choices[place] = open[place].first { $0 > choices[place] ?? 0 }
  }
}

/// Figures of which so much is hidden that a coarser presentation says more.
private struct TooMuchHidden: Error {
  let figures: [Int]
}

extension RestitutionPlan {
  /// What its tables withstand.
  var rules: DisclosureRules? {
    DisclosureRules(threshold: threshold.people, zeros: zeros, facesInsiders: facesInsiders)
  }
}

extension DeskError {
  static let thresholdTooLow = DeskError.unacceptable(
    "Le seuil est d’au moins deux personnes.", "The threshold is of two people at least.")
}
