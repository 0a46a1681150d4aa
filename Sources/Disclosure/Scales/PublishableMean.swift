/// The average and middle of people's answers on a scale, as they may be printed.
///
/// Numbers are rounded to tenths when they are made, so that no finer digit can go out.
public enum PublishableMean: Hashable, Sendable {
  /// At least as many people answered as the threshold asks.
  case value(Summary)
  /// Fewer people than the threshold answered.
  case hidden

  /// What may be said of enough answers.
  public struct Summary: Hashable, Sendable {
    /// The average, in tenths: 34 for 3.4.
    public let meanInTenths: Int
    /// The median, in tenths.
    public let medianInTenths: Int
    /// How many people answered.
    public let people: Int
  }

  /// The mean of one value per person.
  public init(of values: [Double], threshold: Threshold) {
    guard values.count >= threshold.people else {
      self = .hidden
      return
    }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    let mean = values.reduce(0, +) / Double(values.count)
    self = .value(
      Summary(
        meanInTenths: Self.tenths(mean), medianInTenths: Self.tenths(median),
        people: values.count))
  }

  /// What may be said, unless it is hidden.
  public var summary: Summary? {
    if case .value(let summary) = self { summary } else { nil }
  }

  private static func tenths(_ value: Double) -> Int {
    Int((value * 10).rounded(.toNearestOrAwayFromZero))
  }
}
