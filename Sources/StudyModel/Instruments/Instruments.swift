/// What the study takes from the world outside: the time and chance.
///
/// They are handed in, so that a test or a demonstration repeats itself exactly.
public struct Instruments: Sendable {
  /// The present moment.
  public var now: @Sendable () -> Moment
  /// That many random bytes; from the system's secure generator outside tests.
  public var randomBytes: @Sendable (Int) -> [UInt8]

  /// Instruments of one's own, for instance a clock that stands still.
  public init(
    now: @escaping @Sendable () -> Moment, randomBytes: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.now = now
    self.randomBytes = randomBytes
  }
}

extension Instruments {
  /// The system's clock and secure random numbers.
  public static let system = Instruments(
    now: { Moment(milliseconds: systemMilliseconds()) },
    randomBytes: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    })
}
