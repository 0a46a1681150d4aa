public import Wording

extension PriorityMethod {
  /// What is wrong with the method; empty when it can be used.
  public var faults: [Phrase] { partFaults + numberFaults }

  private var partFaults: [Phrase] {
    var faults: [Phrase] = []
    if Set(parts.map(\.criterion)).count < parts.count {
      faults.append(
        Phrase("Un critère est nommé deux fois.", "A criterion is named twice."))
    }
    if parts.contains(where: { !(0...100).contains($0.weight) }) {
      faults.append(
        Phrase(
          "Un poids est un nombre entier de 0 à 100.", "A weight is a whole number from 0 to 100."))
    }
    let sum = parts.reduce(0) { $0.addingReportingOverflow($1.weight).partialValue }
    if sum != 100 {
      faults.append(
        Phrase(
          "Les poids font \(sum) au total\u{A0}; ils doivent faire 100.",
          "The weights add up to \(sum); they must add up to 100."))
    }
    return faults
  }

  private var numberFaults: [Phrase] {
    let limits: [(Int, ClosedRange<Int>, Phrase)] = [
      (mostPassages, 1...1_000, Phrase("Passages comptés par personne", "Passages of a person")),
      (first, 1...1_000, Phrase("Premières places", "First places")),
      (level, 50...99, Phrase("Niveau de l’intervalle", "Level of the interval")),
      (draws, 100...1_000_000, Phrase("Tirages", "Draws")),
    ]
    return limits.filter { !$0.1.contains($0.0) }.map { _, range, name in
      name
        + Phrase(
          "\u{A0}: de \(range.lowerBound) à \(range.upperBound).",
          ": from \(range.lowerBound) to \(range.upperBound).")
    }
  }
}
