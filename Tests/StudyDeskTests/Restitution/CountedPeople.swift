import StudyModel
import Wording

@testable import StudyDesk

/// People as reports count them, drawn by chance.
struct CountedPeople {
  private var chance: SeededGenerator
  private let regions = ["nouvelle-aquitaine", "occitanie", "pays-de-la-loire"]
  private let conditions = ["diabete", "parkinson", "insuffisance-renale"]
  private let functions = [
    "lire-resultats", "agenda", "messagerie", "aucune", "ne-sait-pas", "of-an-older-form",
  ]
  private let months = ["2024-10", "2024-11", "2024-12", "2025-01"].compactMap { Month($0) }

  init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

  mutating func draw(_ count: Int) -> [CountedPerson] { (0..<count).map { _ in person() } }

  private mutating func person() -> CountedPerson {
    let wasInformed = happens(9)
    let agreed = wasInformed && happens(8)
    return CountedPerson(
      region: one(of: regions), conditions: some(of: conditions), wasInformed: wasInformed,
      agreed: agreed, entries: agreed ? entries() : [])
  }

  private mutating func entries() -> [CountedEntry] {
    var entries: [CountedEntry] = []
    for month in months {
      for _ in 0..<Int.random(in: 0...3, using: &chance) { entries.append(entry(month)) }
    }
    if happens(5) {
      entries.append(CountedEntry(form: "bilan", role: .final, month: months[3], answers: [:]))
    }
    return entries
  }

  private mutating func entry(_ month: Month) -> CountedEntry {
    var answers = ["fonction": some(of: functions)]
    if happens(7) { answers["aisance"] = [one(of: ["1", "2", "3", "4", "5", "sans-objet"])] }
    return CountedEntry(form: "journal", role: .logbook, month: month, answers: answers)
  }

  private mutating func happens(_ tenths: Int) -> Bool {
    Int.random(in: 0..<10, using: &chance) < tenths
  }

  private mutating func one(of list: [String]) -> String {
    list[Int.random(in: 0..<list.count, using: &chance)]
  }

  /// At least one of the list, each once.
  private mutating func some(of list: [String]) -> [String] {
    Array(list.shuffled(using: &chance).prefix(Int.random(in: 1...2, using: &chance)))
  }
}
