/// What whole counts that fit have shown to be possible at the same time: for each home and each
/// amount, whether the amount may be this or that while someone is in the home.
struct Sightings {
  /// The values of an amount in all counts seen with someone in a home.
  enum Seen: Equatable {
    case nothing
    case one(Int)
    case several
  }

  private let homes: [[Int32]]
  private let amounts: [Amount]
  /// For each home one after another, the value of each amount.
  private var seen: [Seen]
  /// For each home, how many amounts were not yet seen to vary.
  private var open: [Int]

  /// - Parameter homes: everywhere a person can stand, one unknown of each clique.
  init(_ homes: [[Int32]], _ amounts: [Amount]) {
    self.homes = homes
    self.amounts = amounts
    seen = Array(repeating: .nothing, count: homes.count * amounts.count)
    open = Array(repeating: amounts.count, count: homes.count)
  }

  /// Takes note of whole counts that fit.
  mutating func add(_ counts: [Int]) {
    let values = amounts.map { $0.value(in: counts) }
    for home in homes.indices where open[home] > 0 {
      guard homes[home].allSatisfy({ counts[Int($0)] > 0 }) else { continue }
      let start = home * amounts.count
      for (number, value) in values.enumerated() {
        switch seen[start + number] {
        case .nothing: seen[start + number] = .one(value)
        case .one(value), .several: break
        case .one:
          seen[start + number] = .several
          open[home] -= 1
        }
      }
    }
  }

  /// Whether an amount was not yet seen to vary with someone in a home.
  func isOpen(_ home: Int) -> Bool { open[home] > 0 }

  /// What an amount, by its number, was seen to be with someone in a home.
  func values(of amount: Int, at home: Int) -> Seen { seen[home * amounts.count + amount] }
}
