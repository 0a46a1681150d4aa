import StudyNeeds
import Wording

/// How alike readers judged, as a page: sentences over all, then a line for each theme.
struct ComparisonPage {
  private var page = FactPage.forConsole()

  init(_ comparison: ReaderComparison) {
    let shared = comparison.overall.shared
    page.title(
      Phrase("Accord entre lecteurs", "Agreement between readers").spoken,
      Phrase.count(
        shared, Phrase("jugement partagé", "shared judgement"),
        Phrase("jugements partagés", "shared judgements")))
    add(comparison.overall)
    guard !comparison.themes.isEmpty else { return }
    page.section(Phrase("Par thème", "By theme"))
    let isPair = comparison.readers.count == 2
    var heading = [
      Phrase("thème", "theme"), Phrase("jugements", "judgements"), Phrase("brut", "raw"),
    ]
    if isPair { heading.append(Phrase(same: "kappa")) }
    heading.append(Phrase(same: "alpha"))
    page.rows([heading] + comparison.themes.map { row($0, isPair) })
    addGaps(comparison.themes)
  }

  var text: String { page.text }

  private mutating func add(_ measures: ReaderComparison.Measures) {
    page.paragraph(measures.raw.sentence)
    if measures.pairs.count == 1 {
      page.paragraph(measures.pairs[0].kappa.sentence)
    } else {
      addEach(measures.pairs)
    }
    page.paragraph(measures.alpha.sentence)
  }

  /// A line for each two readers; those whose kappa is undefined share one.
  private mutating func addEach(_ pairs: [ReaderComparison.Pair]) {
    func name(_ pair: ReaderComparison.Pair) -> String { pair.readers.joined(separator: " / ") }
    for pair in pairs where pair.kappa.value != nil {
      page.paragraph(Phrase(same: name(pair)) + Phrase("\u{A0}– ", " – ") + pair.kappa.sentence)
    }
    guard let first = pairs.first else { return }
    if let why = Self.gaps(pairs.map { (name($0), $0.kappa.gap) }) {
      page.paragraph(
        first.kappa.name + Phrase("\u{A0}: non défini, ", ": undefined, ") + why
          + Phrase(same: "."))
    }
  }

  private func row(_ part: ReaderComparison.Part, _ isPair: Bool) -> [Phrase] {
    let measures = part.measures
    var cells = [
      Phrase(same: part.theme), .number(measures.shared), cell(measures.raw),
    ]
    if isPair { cells += measures.pairs.map { cell($0.kappa) } }
    return cells + [cell(measures.alpha)]
  }

  /// The value with its interval in brackets, if it has one.
  private func cell(_ coefficient: Coefficient) -> Phrase {
    guard let (low, high) = coefficient.bounds else { return coefficient.figure }
    let ends = low == high ? low : low + Phrase("\u{A0}; ", ", ") + high
    return coefficient.figure + Phrase(same: " [") + ends + Phrase(same: "]")
  }

  /// Why some of the measures above are not there.
  private mutating func addGaps(_ parts: [ReaderComparison.Part]) {
    guard let why = Self.gaps(parts.map { ($0.theme, $0.measures.alpha.gap) }) else { return }
    page.paragraph(Phrase("– non défini\u{A0}: ", "– undefined: ") + why + Phrase(same: "."))
  }

  /// Each reason why there is no value, with what has none for it; nil when all have one.
  private static func gaps(_ measured: [(name: String, gap: Coefficient.Gap?)]) -> Phrase? {
    let reasons = [Coefficient.Gap.tooFewUnits, .oneCategory].compactMap { gap -> Phrase? in
      let names = measured.filter { $0.gap == gap }.map(\.name)
      return names.isEmpty
        ? nil : gap.words + Phrase(same: " (\(names.joined(separator: ", ")))")
    }
    guard let first = reasons.first else { return nil }
    return reasons.dropFirst().reduce(first) { $0 + Phrase("\u{A0}; ", "; ") + $1 }
  }
}
