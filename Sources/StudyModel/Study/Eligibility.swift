public import Wording

/// Whom a phase takes in, of those who are enrolled on one of its days.
public struct Eligibility: Hashable, Sendable {
  /// What a rule asks for that somebody does not meet.
  public enum Gap: Hashable, Sendable {
    /// Too few of these conditions.
    case conditions(atLeast: Int, of: [ID<Condition>])
    /// None of these regions.
    case region(of: [ID<Region>])
  }

  /// How many of the conditions somebody has at least.
  public var atLeast: Int
  /// The conditions that count, at least `atLeast` of them; any of the study's when empty.
  public var conditions: [ID<Condition>]
  /// The regions in which the phase takes people in; all of the study's when empty.
  public var regions: [ID<Region>]

  /// A rule; what is left out is asked of nobody.
  public init(
    atLeast: Int = 1, of conditions: [ID<Condition>] = [], in regions: [ID<Region>] = []
  ) {
    self.atLeast = atLeast
    self.conditions = conditions
    self.regions = regions
  }

  /// What keeps somebody out; empty for whom the rule takes in.
  public func gaps(of enrolment: Enrolment) -> [Gap] {
    var gaps: [Gap] = []
    let counted = enrolment.conditions.count { conditions.isEmpty || conditions.contains($0) }
    if counted < atLeast { gaps.append(.conditions(atLeast: atLeast, of: conditions)) }
    if !regions.isEmpty, !regions.contains(enrolment.region) { gaps.append(.region(of: regions)) }
    return gaps
  }
}

extension Study {
  /// The phases that take people in by a rule; empty for a study that asks nothing of them.
  public var intakes: [Phase] { phases.filter { $0.eligibility != nil } }

  /// The phase that takes somebody in on that day, the first of the study file where several do.
  public func intake(of enrolment: Enrolment, on day: Day) -> Phase? {
    intakes.first { $0.contains(day) && $0.eligibility?.gaps(of: enrolment).isEmpty == true }
  }
}
