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
    for pair in measures.pairs {
      let names = Phrase(same: pair.readers.joined(separator: " / "))
      let lead = measures.pairs.count > 1 ? names + Phrase("\u{A0}– ", " – ") : Phrase(same: "")
      page.paragraph(lead + pair.kappa.sentence)
    }
    page.paragraph(measures.alpha.sentence)
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
    return coefficient.figure + Phrase(same: " [") + low + Phrase("\u{A0}; ", ", ") + high
      + Phrase(same: "]")
  }

  /// Why some of the measures above are not there.
  private mutating func addGaps(_ parts: [ReaderComparison.Part]) {
    for gap in [Coefficient.Gap.tooFewUnits, .oneCategory] {
      let names = parts.filter { $0.measures.alpha.gap == gap }.map(\.theme)
      guard !names.isEmpty else { continue }
      page.paragraph(
        Phrase("– non défini\u{A0}: ", "– undefined: ") + gap.words
          + Phrase(same: " (\(names.joined(separator: ", ")))."))
    }
  }
}
