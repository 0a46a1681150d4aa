/// The words by which names, places, professions and rare things are known, as a study lists them.
///
/// Accents, capitals, hyphens and apostrophes make no difference: `SAINT ETIENNE` is
/// `Saint-Étienne`.
public struct BlankDictionary: Hashable, Sendable {
  /// First names.
  public var firstNames: [String]
  /// Towns.
  public var towns: [String]
  /// Départements, regions, countries.
  public var areas: [String]
  /// Names and places that are ordinary words too: they are meant only with a capital.
  public var onlyWithCapital: [String]
  /// Professions.
  public var professions: [String]
  /// Those of care, which are meant only when someone says it of themselves.
  public var careProfessions: [String]
  /// Diseases and treatments that few people have.
  public var rare: [String]
  /// Things that few people can say of themselves or their kin.
  public var details: [String]
  /// Words with a capital that point at no one.
  public var harmless: [String]

  /// A dictionary; without words only patterns are found: dates, numbers, titles, capitals.
  public init(
    firstNames: [String] = [], towns: [String] = [], areas: [String] = [],
    onlyWithCapital: [String] = [], professions: [String] = [], careProfessions: [String] = [],
    rare: [String] = [], details: [String] = [], harmless: [String] = []
  ) {
    self.firstNames = firstNames
    self.towns = towns
    self.areas = areas
    self.onlyWithCapital = onlyWithCapital
    self.professions = professions
    self.careProfessions = careProfessions
    self.rare = rare
    self.details = details
    self.harmless = harmless
  }
}

/// Phrases by their first word.
struct PhraseIndex: Sendable {
  private var rests: [String: [[String]]] = [:]

  init(_ phrases: [String]) {
    for phrase in phrases {
      let words = Folding.words(phrase)
      guard let first = words.first else { continue }
      rests[first, default: []].append(Array(words.dropFirst()))
    }
    for first in rests.keys { rests[first]?.sort { $0.count > $1.count } }
  }

  /// What may follow a first word, the longest first; plurals are looked up as singulars too.
  func rests(after word: String) -> [[String]] {
    if let rests = rests[word] { return rests }
    guard word.utf8.count > 3, word.hasSuffix("s") else { return [] }
    return rests[String(word.dropLast())] ?? []
  }
}
