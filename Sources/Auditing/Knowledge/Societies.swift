import Tabulation

/// The people behind the releases, told apart as far as the links do.
///
/// Releases with the same people are one population. Populations whose people partly agree form a
/// society; a person of a society is known by the populations they are in, their presence.
struct Societies {
  /// The population of each release.
  let populations: [Int]
  /// Populations that are known of together.
  private(set) var all: [Society] = []
  /// Pairs whose change is judged, earlier first.
  private(set) var related: [(from: Int, to: Int)] = []

  init(_ tables: Tabulation) throws(AuditFault) {
    let ids = Dictionary(
      uniqueKeysWithValues: zip(tables.releases.map(\.id), tables.releases.indices))
    var links: [(from: Int, to: Int, relation: Link.Relation)] = []
    for link in tables.links {
      guard let from = ids[link.from], let to = ids[link.to] else { continue }
      links.append((from, to, link.relation))
    }
    var same = Partition(tables.releases.count)
    for link in links where link.relation == .same { same.join(link.from, link.to) }
    populations = same.classes
    let flows = links.map { (populations[$0.from], populations[$0.to], $0.relation) }
      .filter { $0.0 != $0.1 }
    relate(flows)
    var linked = Partition((populations.max() ?? -1) + 1)
    for (from, to, relation) in flows where relation.tellsOfPeople { linked.join(from, to) }
    let classes = linked.classes
    for society in 0..<((classes.max() ?? -1) + 1) {
      let members = classes.indices.filter { classes[$0] == society }
      all.append(try Society(members, flows.filter { members.contains($0.0) }))
    }
  }

  /// What grows from one to another, and from there to a third, has grown.
  private mutating func relate(_ flows: [(Int, Int, Link.Relation)]) {
    var pairs: Set<[Int]> = []
    for (from, to, relation) in flows where relation == .grows { pairs.insert([from, to]) }
    var before = 0
    while before != pairs.count {
      before = pairs.count
      for one in pairs {
        for two in pairs where one[1] == two[0] { pairs.insert([one[0], two[1]]) }
      }
    }
    for (from, to, relation) in flows {
      if case .turnover = relation { pairs.insert([from, to]) }
    }
    related = pairs.filter { $0[0] != $0[1] }.sorted { $0.lexicographicallyPrecedes($1) }
      .map { ($0[0], $0[1]) }
  }
}

/// Populations that share people in a known way.
struct Society {
  /// At most so many people are in one population and not in another.
  struct Flow {
    let presentIn: Int
    let absentFrom: Int
    let most: Int
  }

  let populations: [Int]
  /// The ways a person can be present: for each, the populations.
  private(set) var presences: [Set<Int>] = []
  private(set) var flows: [Flow] = []

  fileprivate init(
    _ populations: [Int], _ links: [(Int, Int, Link.Relation)]
  ) throws(AuditFault) {
    self.populations = populations
    for case (let from, let to, .turnover(let most, let mostOut)) in links {
      if let most { flows.append(Flow(presentIn: to, absentFrom: from, most: most)) }
      if let mostOut { flows.append(Flow(presentIn: from, absentFrom: to, most: mostOut)) }
    }
    guard populations.count <= 12 else { throw .tooLarge }
    let growing = links.filter { $0.2 == .grows }
    for bits in 1..<(1 << populations.count) {
      let present = Set(populations.indices.filter { bits >> $0 & 1 == 1 }.map { populations[$0] })
      let fits = growing.allSatisfy { !present.contains($0.0) || present.contains($0.1) }
      if fits { presences.append(present) }
    }
  }
}

/// Why an audit cannot be made.
package enum AuditFault: Error, Hashable, Sendable {
  /// More joint counts or linked releases than can be held.
  case tooLarge
}

extension Link.Relation {
  /// False where the link leaves the two sets of people free.
  fileprivate var tellsOfPeople: Bool {
    switch self {
    case .grows, .turnover: true
    case .same, .none: false
    }
  }
}
