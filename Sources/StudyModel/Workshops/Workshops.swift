/// The workshops of a study, as the study's stream tells: what was asked, what was noted, and the
/// ballots without a name.
public struct Workshops: Hashable, Sendable {
  /// One workshop.
  public struct Held: Hashable, Sendable {
    /// Day, place and questions as last recorded.
    public internal(set) var plan: WorkshopPlanned
    /// What was noted, in order.
    public internal(set) var notes: [String] = []
    /// Ballots from paper that bear no name.
    public internal(set) var ballots: [BallotCast] = []
  }

  /// Each once, in the order they were first recorded.
  public private(set) var all: [Held] = []

  /// None yet.
  public init() {}

  /// The workshops those events of the study's stream tell of.
  /// - Throws: `PayloadError` when a payload does not have the shape its kind names.
  public init(folding events: some Sequence<Event>) throws(PayloadError) {
    for event in events where Self.kinds.contains(event.kind.name) {
      fold(try event.happening())
    }
  }

  private static let kinds: Set = [
    "workshop.planned", "workshop.noted", "ballot.cast", "ballot.withdrawn",
  ]

  /// Takes in what happened next.
  public mutating func fold(_ happening: Happening) {
    guard case .workshop(let step) = happening else { return }
    switch step {
    case .planned(let plan):
      if let place = place(plan.workshop) {
        all[place].plan = plan
      } else {
        all.append(Held(plan: plan))
      }
    case .noted(let note):
      if let place = place(note.workshop) { all[place].notes.append(note.text) }
    case .voted(let ballot):
      if let place = place(ballot.workshop) { all[place].ballots.append(ballot) }
    case .unvoted(let ballot):
      if let place = place(ballot.workshop) { all[place].takeBack(ballot) }
    case .attended: break
    }
  }

  private func place(_ id: ID<Workshop>) -> Int? {
    all.firstIndex { $0.plan.workshop == id }
  }

  /// The workshop of that name; nil when there is none.
  public subscript(id: ID<Workshop>) -> Held? { place(id).map { all[$0] } }
}

extension Workshops.Held {
  /// The ballot of that paper, or else one that says the same; nil when there is none.
  public func place(of ballot: BallotCast) -> Int? {
    ballots.firstIndex(of: ballot)
      ?? ballots.firstIndex {
        $0.question == ballot.question && Set($0.votes) == Set(ballot.votes)
      }
  }

  /// Takes one ballot without a name out again.
  public mutating func takeBack(_ ballot: BallotCast) {
    if let place = place(of: ballot) { ballots.remove(at: place) }
  }
}

/// Where one participant came and how they voted, as their events tell.
public struct WorkshopAttendance: Hashable, Sendable {
  /// The workshops they came to.
  public private(set) var workshops: Set<ID<Workshop>> = []
  /// Their ballots; of two on one question, the later.
  public private(set) var ballots: [BallotCast] = []

  /// Nowhere yet.
  public init() {}

  /// What those events of one participant's stream tell.
  /// - Throws: `PayloadError` when a payload does not have the shape its kind names.
  public init(folding events: some Sequence<Event>) throws(PayloadError) {
    for event in events where Self.kinds.contains(event.kind.name) {
      guard case .workshop(let step) = try event.happening() else { continue }
      fold(step)
    }
  }

  private static let kinds: Set = ["workshop.attended", "ballot.cast", "ballot.withdrawn"]

  private mutating func fold(_ step: WorkshopStep) {
    switch step {
    case .attended(let record): workshops.insert(record.workshop)
    case .voted(let ballot):
      remove(ballot)
      ballots.append(ballot)
    case .unvoted(let ballot): remove(ballot)
    case .planned, .noted: break
    }
  }

  private mutating func remove(_ ballot: BallotCast) {
    ballots.removeAll { $0.workshop == ballot.workshop && $0.question == ballot.question }
  }
}
