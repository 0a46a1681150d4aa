public import Disclosure
import StudyModel
public import Tabulation
public import Wording

/// Says which people a count is about, in the words of the study.
public struct ReaderWords {
  private let study: Study

  init(_ study: Study) { self.study = study }

  /// What is found out of whom: « Occitanie, maladie de Parkinson : petit compte publié (1) ».
  public func words(_ finding: DisclosureFinding, in tables: Tabulation) -> Phrase {
    let table = tables.releases[finding.release].tables[finding.table]
    let fixed = table.conditions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let sorted = Array(zip(table.dimensions, finding.at)).filter { $0.1 != 0 }
    let regionFirst = (fixed + sorted).sorted { one, other in
      tables.dimensions[one.0].name == "region" && tables.dimensions[other.0].name != "region"
    }
    let place = regionFirst.compactMap { dimension, category in
      let sorting = tables.dimensions[dimension]
      return words(sorting.name, sorting.categories[category].label)
    }
    let kind = finding.kind.words
    let people = self.people(place)
    let range = self.range(finding, in: tables)
    return Phrase(
      "\(people.french)\u{A0}: \(kind.french) (\(range.french))",
      "\(people.english): \(kind.english) (\(range.english))")
  }

  /// How many people it is about; of a change that is known, from which number to which.
  private func range(_ finding: DisclosureFinding, in tables: Tabulation) -> Phrase {
    guard finding.low == finding.high else {
      return Phrase(same: "\(finding.low)–\(finding.high)")
    }
    guard finding.kind == .difference, let now = finding.value(in: tables) else {
      return Phrase(same: "\(finding.low)")
    }
    return Phrase("de \(now - finding.low) à \(now)", "from \(now - finding.low) to \(now)")
  }

  /// People by the categories they are in, such as `region occitanie`.
  func people(_ categories: [String]) -> Phrase {
    people(
      categories.compactMap { text in
        guard let end = text.lastIndex(of: " ") else { return nil }
        return words(String(text[..<end]), String(text[text.index(after: end)...]))
      })
  }

  private func people(_ places: [Phrase]) -> Phrase {
    guard let first = places.first else {
      return Phrase("Tous les participants", "All participants")
    }
    return places.dropFirst().reduce(first) { $0 + Phrase(same: ", ") + $1 }
  }

  /// A category in words; nil for who is counted at all.
  private func words(_ dimension: String, _ category: String) -> Phrase? {
    let isStep = Step.allCases.contains { $0.rawValue == dimension }
    if isStep || dimension.hasPrefix(Dimension.counting) { return nil }
    if dimension == "region" {
      return study.region(ID(category))?.label ?? Phrase(same: category)
    }
    if let words = condition(dimension, category) { return words }
    // A question: its form, its item, and the answers that are told apart.
    let question = dimension.prefix { $0 != "{" }
    let answer = dimension.split(separator: "=").dropFirst().last.map { "=" + $0 } ?? ""
    return Phrase(same: "\(question)\(answer) \(category)")
  }
}

extension ReaderWords {
  /// Who has a condition or not; nil for another dimension.
  private func condition(_ dimension: String, _ category: String) -> Phrase? {
    func label(_ id: some StringProtocol) -> Phrase {
      study.condition(ID(String(id)))?.label ?? Phrase(same: String(id))
    }
    func without(_ id: some StringProtocol) -> Phrase { Phrase("sans ", "without ") + label(id) }
    let parts = dimension.split(separator: "=")
    guard parts[0] == Dimension.condition else { return nil }
    if parts.count > 1 { return category == Dimension.yes ? label(parts[1]) : without(parts[1]) }
    if category.hasPrefix(Dimension.with) { return label(category.dropFirst(Dimension.with.count)) }
    if category.hasPrefix(Dimension.without) {
      return without(category.dropFirst(Dimension.without.count))
    }
    let held = Combinations.parts(of: category).map(label)
    return held.dropFirst().reduce(held[0]) { $0 + Phrase(" et ", " and ") + $1 }
      + Phrase(" seulement", " only")
  }
}

extension Desk {
  /// The words in which findings about this study's restitutions are told.
  public var readerWords: ReaderWords { ReaderWords(study) }
}
