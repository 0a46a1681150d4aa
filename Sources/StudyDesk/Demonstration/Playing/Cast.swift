import StudyModel

/// Who the people of a demonstration are: their lines, referents, voices and habits.
struct Cast {
  let scenario: Scenario
  let study: Study
  let seed: UInt64
  /// How many lines before each one are of the same region, and how many there are in all.
  private let ranks: [(before: Int, all: Int)]

  init(_ scenario: Scenario, _ study: Study, seed: UInt64) {
    self.scenario = scenario
    self.study = study
    self.seed = seed
    let regions = scenario.people.map(\.region)
    ranks = regions.indices.map { place in
      let before = regions[..<place].count { $0 == regions[place] }
      return (before, regions.count { $0 == regions[place] })
    }
  }

  /// The person's referent; each of a region has as many people as the others, give or take one.
  func referent(of person: Int, isSecond: Bool = false) -> ID<Referent> {
    let line = person % scenario.people.count
    let region = scenario.people[line].region
    let referents = study.referents.filter { $0.region == region }
    guard !referents.isEmpty else { return study.coordinators.first ?? "" }
    let rank = person / scenario.people.count * ranks[line].all + ranks[line].before
    return referents[(rank + (isSecond ? 1 : 0)) % referents.count].id
  }

  func enrolment(of person: Int) -> Enrolment {
    let line = scenario.line(of: person)
    return Enrolment(
      region: line.region, conditions: line.conditions, association: line.association,
      referent: referent(of: person))
  }

  /// A name that nobody takes for a real one.
  func identity(of person: Int) -> Identity {
    let number = String(person + 1)
    let numbered = { (text: String) in
      text.split(separator: "{number}", omittingEmptySubsequences: false).joined(separator: number)
    }
    return Identity(
      name: numbered(scenario.naming.name), telephone: nil,
      mail: scenario.naming.mail.map(numbered), address: nil)
  }

  typealias Choice = (accepted: [ID<Scope>], declined: [ID<Scope>])

  func voice(of person: Int) -> Int {
    var chance = Chance(seed, UInt64(person), 2)
    return chance.number(in: 0...11)
  }

  /// The scopes the person agrees to, and those not.
  func scopes(of person: Int, withoutQuotes: Bool) -> Choice {
    var chance = Chance(seed, UInt64(person), 3)
    let mayBeQuoted = scenario.line(of: person).outcome == .quotes
    var scopes: Choice = ([], [])
    for scope in study.scopes {
      let isNeeded = !scope.opens.isDisjoint(with: [.entry, .interview, .report])
      let isQuote = scope.opens.contains(.quote)
      let isWanted = chance.happens(scenario.shares.scopes[scope.id.text] ?? 50)
      let isSettled = isQuote && (withoutQuotes || mayBeQuoted)
      let isAccepted = isNeeded || (isSettled ? !withoutQuotes : isWanted)
      if isAccepted { scopes.accepted.append(scope.id) } else { scopes.declined.append(scope.id) }
    }
    return scopes
  }

  /// How an entry comes into the logbook. Some people write nearly always themselves, others have
  /// a habit of dictating or of writing on paper.
  func source(of person: Int, _ chance: inout Chance) -> Source {
    let habit = Chance.place(of: person, among: scenario.people.count, 4, seed: seed) * 75
    let shares = scenario.shares
    guard chance.happens(75) else { return .direct }
    if habit < Double(shares.dictated) { return .dictated }
    return habit < Double(shares.dictated + shares.transcribed) ? .transcribed : .direct
  }
}
