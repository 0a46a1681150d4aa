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
  let counts: [Count]
  private let regions: [String]
  private let conditions: [String]

  /// How many people of a region, with a condition, or both; nil for all of them.
  struct Count {
    let region: String?
    let condition: String?
    let people: Int

    fileprivate init?(_ place: YAMLPlace, _ study: Study) {
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
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - name: what it is called in findings.
  ///   - study: whose regions and conditions it may name.
  ///   - today: nothing was printed or counted later; nil for a file that was taken in before.
  static func read(
    _ text: String, named name: String, of study: Study, today: Day?
  ) -> (file: DeclaredFile?, findings: [FileFinding]) {
    let root = YAMLPlace(file: name, text: text)
    guard root.node != nil else { return (nil, root.notes.findings) }
    root.allow("id", "by", "on", "as-of", "counts")
    let name = root["id"].text()
    let by = root["by"].phrase()
    let on = root["on"].day()
    let asOf = root["as-of"].isPresent ? root["as-of"].day() : nil
    let counts = root["counts"].list().compactMap { Count($0, study) }
    if root.notes.findings.isEmpty, counts.isEmpty { root["counts"].note(.noCounts) }
    root["counts"].noteRepeated(counts.map { [$0.region, $0.condition] })
    if let today {
      if let on, on > today { root["on"].note(.future) }
      if let asOf, asOf > today {
        root["as-of"].note(.future)
      } else if let asOf, let on, asOf > on {
        root["as-of"].note(.afterPrint)
      }
    }
    if let name, !name.isPlainName { root["id"].note(.badName) }
    guard let name, let by, let on, root.notes.findings.isEmpty else {
      return (nil, root.notes.findings)
    }
    let declared = DeclaredCounts(name: name, by: by, on: on, counts: counts.count)
    let file = DeclaredFile(
      declared: declared, asOf: asOf, counts: counts, regions: study.regions.map(\.id.text),
      conditions: study.conditions.map(\.id.text))
    return (file, [])
  }

  /// What its counts by condition tell together of fewer people than the threshold, by place.
  func conditionFindings(below threshold: Int) -> [ConditionFinding] {
    Dictionary(grouping: counts, by: \.region).sorted { ($0.key ?? "") < ($1.key ?? "") }
      .compactMap { region, counts in
        guard let all = counts.first(where: { $0.condition == nil }) else { return nil }
        let people = counts.compactMap { count in count.condition.map { ($0, count.people) } }
        return ConditionFinding(
          Dictionary(people) { first, _ in first }, of: all.people, in: region,
          of: declared.name, among: conditions, below: threshold)
      }
  }

  /// The counts as tables: those of all participants, and those of each condition. What is not
  /// printed in them is asked about too.
  func tables() throws -> Tabulation {
    var sortings = Sortings()
    let people = try sortings.reached(.agreed)
    let region = try sortings.place(of: .regions(regions))
    var tables: [Table] = []
    for condition in Set(counts.map(\.condition)).sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
      let listed = counts.filter { $0.condition == condition }
      func place(_ count: Count) -> Int {
        count.region.map { sortings.category($0, of: region) } ?? 0
      }
      guard let condition else {
        let cells = listed.map { Table.Cell(at: [place($0)], value: $0.people) }
        tables.append(
          Table(id: "participants", dimensions: [region], conditions: people, cells: cells))
        continue
      }
      let sorting = try sortings.having(condition, of: conditions)
      let cells = listed.map { Table.Cell(at: [place($0), sorting.category], value: $0.people) }
      tables.append(
        Table(
          id: condition, dimensions: [region, sorting.dimension], conditions: people, cells: cells))
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

extension YAMLPlace {
  /// One thing has one number.
  fileprivate func noteRepeated(_ places: [[String?]]) {
    if Set(places).count < places.count { note(.repeated) }
  }
}

extension Phrase {
  fileprivate static let repeated = Phrase(
    "Les mêmes personnes y sont comptées deux fois.", "The same people are counted twice in it.")
  fileprivate static let noCounts = Phrase(
    "Aucun nombre n’y est. Écrivez par exemple «\u{A0}{ region: occitanie, people: 12 }\u{A0}».",
    "There is no count in it. Write for instance “{ region: occitanie, people: 12 }”.")
  fileprivate static let future = Phrase(
    "Ce jour n’est pas encore arrivé.", "That day has not come yet.")
  fileprivate static let afterPrint = Phrase(
    "Ce jour vient après celui où les nombres ont paru (on)\u{A0}: ils comptent un jour passé.",
    "That day comes after the one on which the numbers were printed (on): they count a day gone by."
  )
  fileprivate static let badName = Phrase(
    "Un nom de lettres minuscules, de chiffres et de tirets, comme «\u{A0}presse-2025-04\u{A0}».",
    "A name of lowercase letters, digits and dashes, such as “press-2025-04”.")
}
