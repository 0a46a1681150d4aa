internal import Synchronization

/// A clock that is set by hand and random bytes that repeat, for demonstrations and tests.
public final class SimulatedWorld: Sendable {
  private let state: Mutex<(now: Moment, chance: SeededGenerator)>

  /// A world whose clock stands at that moment until it is set.
  public init(now: Moment, seed: UInt64) {
    state = Mutex((now, SeededGenerator(seed: seed)))
  }

  /// The moment the clock shows.
  public var now: Moment {
    get { state.withLock { $0.now } }
    set { state.withLock { $0.now = newValue } }
  }

  /// Instruments that read this clock and draw from this chance.
  public var instruments: Instruments {
    Instruments(now: { self.now }, randomBytes: { self.bytes($0) })
  }

  private func bytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      (0..<count).map { _ in UInt8(truncatingIfNeeded: state.chance.next()) }
    }
  }
}
