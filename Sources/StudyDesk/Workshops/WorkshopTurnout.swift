public import StudyModel
import Wording

/// Who came to a workshop, in numbers, and what the votes that count came to.
public struct WorkshopTurnout: Hashable, Sendable {
  /// What the ballots on one question came to.
  public struct Result: Hashable, Sendable {
    /// The question as it was put.
    public let question: WorkshopQuestion
    /// Ballots that count, of participants.
    public internal(set) var named = 0
    /// Ballots without a name.
    public internal(set) var unnamed = 0
    /// For each need on offer the sum of its points or dots; of a ranking, a point for every need
    /// that stands behind it on a ballot (Borda).
    public internal(set) var points: [ID<Need>: Int] = [:]

    init(_ question: WorkshopQuestion) { self.question = question }

    mutating func add(_ ballot: BallotCast) {
      for vote in ballot.votes {
        points[vote.need, default: 0] +=
          question.method == .ranking ? question.needs.count - vote.value : vote.value
      }
    }

    /// The needs on offer, the one with most points first.
    public var inOrder: [(need: ID<Need>, points: Int)] {
      question.needs.enumerated().map { ($1, points[$1] ?? 0, $0) }
        .sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map { (need: $0.0, points: $0.1) }
    }
  }

  /// The workshop as it was planned.
  public let plan: WorkshopPlanned
  /// What was noted, in order.
  public let notes: [String]
  /// The region whose people alone are in it; nil for a coordinator, who knows of everybody.
  public let region: ID<Region>?
  /// How many came, as far as whoever sits here may know.
  public internal(set) var came = 0
  /// How many of those may no longer be counted: their ballots are left out.
  public internal(set) var leftOut = 0
  /// Each question with its votes.
  public internal(set) var results: [Result]

  init(_ held: Workshops.Held, region: ID<Region>?) {
    self.region = region
    plan = held.plan
    notes = held.notes
    results = held.plan.questions.map(Result.init)
    for ballot in held.ballots { add(ballot, isNamed: false) }
  }

  mutating func add(_ ballot: BallotCast, isNamed: Bool) {
    guard let place = results.firstIndex(where: { $0.question.number == ballot.question }) else {
      return
    }
    results[place].add(ballot)
    if isNamed { results[place].named += 1 } else { results[place].unnamed += 1 }
  }
}

extension Desk {
  /// The workshops in the order of their days. A referent knows who came of their own region.
  public func workshopTurnouts() throws -> [WorkshopTurnout] {
    var turnouts = try workshops().all.map {
      WorkshopTurnout($0, region: session.role.region)
    }
    guard !turnouts.isEmpty else { return [] }
    let now = instruments.now()
    try forEachHistory { participant, events in
      guard case .some = try? require(.holdWorkshop, for: participant) else { return }
      let attendance = try WorkshopAttendance(folding: events)
      guard !attendance.workshops.isEmpty else { return }
      let occasion = Occasion(participant: participant, effectiveAt: now, now: now)
      let counts = (try? ask(.report, occasion)) != nil
      for place in turnouts.indices {
        let id = turnouts[place].plan.workshop
        guard attendance.workshops.contains(id) else { continue }
        turnouts[place].came += 1
        if !counts { turnouts[place].leftOut += 1 }
        for ballot in attendance.ballots where counts && ballot.workshop == id {
          turnouts[place].add(ballot, isNamed: true)
        }
      }
    }
    return turnouts.sorted {
      ($0.plan.day, $0.plan.workshop) < ($1.plan.day, $1.plan.workshop)
    }
  }

  /// One workshop with who came and what the votes came to.
  public func turnout(of id: ID<Workshop>) throws -> WorkshopTurnout {
    _ = try workshop(id)
    guard let turnout = try workshopTurnouts().first(where: { $0.plan.workshop == id }) else {
      throw DeskError.unknown("Cet atelier n’existe pas.", "There is no such workshop.")
    }
    return turnout
  }
}
