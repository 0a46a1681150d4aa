import StudyModel
import Tabulation
import Wording

/// A small file of counts of participants that somebody else printed:
///
/// ```yaml
/// id: presse-2025-04
/// by: { fr: l’ARS d’une région, en: a regional agency }
/// on: 2025-04-03
/// as-of: 2025-03-31        # the day its people were counted; left out when not known
/// counts:
///   - { region: occitanie, people: 12 }
///   - { region: occitanie, condition: parkinson, people: 7 }
/// ```
struct DeclaredFile {
  let declared: DeclaredCounts
  let asOf: Day?
  private let counts: [Count]
  private let regions: [String]

  private struct Count {
    let region: String?
    let condition: String?
    let people: Int

    init?(_ place: YAMLPlace, _ study: Study) {
      place.allow("region", "condition", "people")
      let region = place["region"]
      let condition = place["condition"]
      self.region = region.isPresent ? region.name(in: study.regions.map(\.id.text)) : nil
      self.condition =
        condition.isPresent ? condition.name(in: study.conditions.map(\.id.text)) : nil
      guard let people = place["people"].int(in: 0...1_000_000) else { return nil }
      self.people = people
    }
  }

  /// Reads a file; nil, with findings, when it is not one.
  static func read(_ text: String, of study: Study) -> (file: DeclaredFile?, [FileFinding]) {
    let root = YAMLPlace(file: "declaration", text: text)
    root.allow("id", "by", "on", "as-of", "counts")
    let name = root["id"].text()
    let by = root["by"].phrase()
    let on = root["on"].day()
    let asOf = root["as-of"].isPresent ? root["as-of"].day() : nil
    let counts = root["counts"].list().compactMap { Count($0, study) }
    if let name, !name.isPlainName { root["id"].note(.badName) }
    guard let name, let by, let on, root.notes.findings.isEmpty else {
      return (nil, root.notes.findings)
    }
    let declared = DeclaredCounts(name: name, by: by, on: on, counts: counts.count)
    let file = DeclaredFile(
      declared: declared, asOf: asOf, counts: counts, regions: study.regions.map(\.id.text))
    return (file, [])
  }

  /// The counts as tables of one cell each.
  func tables() throws -> Tabulation {
    var sortings = Sortings()
    var tables: [Table] = []
    for (number, count) in counts.enumerated() {
      var conditions = try sortings.reached(.agreed)
      if let region = count.region {
        let place = try sortings.place(of: .regions(regions))
        conditions[place] = sortings.category(region, of: place)
      }
      if let condition = count.condition {
        let place = try sortings.place(of: .either("condition=" + condition))
        conditions[place] = sortings.category(Dimension.yes, of: place)
      }
      tables.append(
        Table(
          id: "count-\(number + 1)", dimensions: [], conditions: conditions,
          cells: [Table.Cell(at: [], value: count.people)]))
    }
    return Tabulation(
      dimensions: sortings.dimensions,
      releases: [Tabulation.Printed(id: declared.name, tables: tables)])
  }
}

extension String {
  /// Whether it may name a file: lowercase letters and digits, with dashes between.
  fileprivate var isPlainName: Bool {
    let isPlain = allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    return isPlain && !isEmpty && count <= 60 && first != "-"
  }
}

extension Phrase {
  fileprivate static let badName = Phrase(
    "Un nom de lettres minuscules, de chiffres et de tirets, comme «\u{A0}presse-2025-04\u{A0}».",
    "A name of lowercase letters, digits and dashes, such as “press-2025-04”.")
}
