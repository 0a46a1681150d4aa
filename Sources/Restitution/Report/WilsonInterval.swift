/// Where a share may lie that was seen on few people: Wilson's interval, at 95 %.
struct WilsonInterval: Hashable, Sendable {
  let low, high: Double

  /// - Parameter all: at least one.
  init(_ count: Int, of all: Int) {
    let (share, size) = (Double(count) / Double(all), Double(all))
    let square = Self.quantile * Self.quantile
    let middle = share + square / (2 * size)
    let reach =
      Self.quantile * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    low = max(0, (middle - reach) / (1 + square / size))
    high = min(1, (middle + reach) / (1 + square / size))
  }

  /// 97.5 % of a normal distribution lie below.
  private static let quantile = 1.959_963_985
}
