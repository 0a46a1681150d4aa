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

  private static let kinds: Set = ["workshop.planned", "workshop.noted", "ballot.cast"]

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
    case .attended: break
    }
  }

  private func place(_ id: ID<Workshop>) -> Int? {
    all.firstIndex { $0.plan.workshop == id }
  }

  /// The workshop of that name; nil when there is none.
  public subscript(id: ID<Workshop>) -> Held? { place(id).map { all[$0] } }
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
    for event in events where ["workshop.attended", "ballot.cast"].contains(event.kind.name) {
      guard case .workshop(let step) = try event.happening() else { continue }
      fold(step)
    }
  }

  private mutating func fold(_ step: WorkshopStep) {
    switch step {
    case .attended(let record): workshops.insert(record.workshop)
    case .voted(let ballot):
      ballots.removeAll { $0.workshop == ballot.workshop && $0.question == ballot.question }
      ballots.append(ballot)
    case .planned, .noted: break
    }
  }
}
