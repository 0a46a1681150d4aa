extension JointCounts {
  /// Where a person stands in the cliques gone through so far.
  private struct Stand: Hashable {
    /// The classes in the dimensions that cliques to come share.
    var classes: [Int] = []
    /// The unknowns that the person is counted in, of those that tell.
    var home: [Int32] = []
  }

  /// So many homes are told apart, and so many stands are looked at.
  private static let mostHomes = 20_000
  private static let mostLooks = 2_000_000

  /// Everywhere a person can stand in all dimensions of some cliques at once, each as the unknowns of
  /// these cliques that the person is counted in; nil when there are too many to ask about.
  ///
  /// - Parameters:
  ///   - wanted: the cliques.
  ///   - tells: whether an unknown tells homes apart; where others are alike, homes are one.
  ///   - canHold: whether there can be anybody in an unknown.
  func homes(
    in wanted: [Int], tells: (Int32) -> Bool = { _ in true }, canHold: (Int32) -> Bool
  ) -> [[Int32]]? {
    var known: Set<[Int32]> = []
    var homes: [[Int32]] = []
    var looks = 0
    for presence in society.presences.indices {
      var stands = [Stand()]
      var shared: [Int] = []
      for (number, clique) in wanted.enumerated() {
        let later = Set(wanted[(number + 1)...].flatMap { cliques.all[$0] })
        let path = Path(cliques.all[clique], after: shared, before: later, classes.counts)
        var next: Set<Stand> = []
        var inOrder: [Stand] = []
        for stand in stands {
          path.forEach(from: stand.classes) { place, kept in
            looks += 1
            let unknown = self.unknown(place, of: clique, presence)
            guard canHold(unknown) else { return }
            let home = tells(unknown) ? stand.home + [unknown] : stand.home
            let new = Stand(classes: kept, home: home)
            if next.insert(new).inserted { inOrder.append(new) }
          }
          guard looks <= Self.mostLooks, inOrder.count <= Self.mostHomes else { return nil }
        }
        stands = inOrder
        shared = path.kept
      }
      for stand in stands where known.insert(stand.home).inserted { homes.append(stand.home) }
      guard homes.count <= Self.mostHomes else { return nil }
    }
    return homes
  }
}

/// The way through one clique: from classes in some dimensions to those in others.
private struct Path {
  /// The dimensions whose classes are kept for cliques to come.
  let kept: [Int]
  private let dimensions: [Int]
  private let counts: [Int]
  /// For each dimension of the clique, where its class is known from; nil where it is free.
  private let given: [Int?]
  /// For each dimension kept, where its class comes from: the clique, or what was known before.
  private let sources: [(isOwn: Bool, place: Int)]

  init(_ dimensions: [Int], after shared: [Int], before later: Set<Int>, _ counts: [Int]) {
    self.dimensions = dimensions
    self.counts = dimensions.map { counts[$0] }
    given = dimensions.map { shared.firstIndex(of: $0) }
    kept = Set(dimensions + shared).intersection(later).sorted()
    sources = kept.map { dimension in
      if let place = dimensions.firstIndex(of: dimension) { return (true, place) }
      return (false, shared.firstIndex(of: dimension) ?? 0)
    }
  }

  /// Every place in the clique that agrees with what is known, and the classes kept of it.
  func forEach(from known: [Int], _ body: (_ place: Int, _ kept: [Int]) -> Void) {
    var classes = given.map { $0.map { known[$0] } ?? 0 }
    while true {
      let place = zip(classes, counts).reduce(0) { $0 * $1.1 + $1.0 }
      body(place, sources.map { $0.isOwn ? classes[$0.place] : known[$0.place] })
      // The next one, as an odometer goes.
      guard
        let turning = classes.indices.last(where: {
          given[$0] == nil && classes[$0] + 1 < counts[$0]
        })
      else { return }
      classes[turning] += 1
      for after in classes.indices where after > turning && given[after] == nil {
        classes[after] = 0
      }
    }
  }
}
