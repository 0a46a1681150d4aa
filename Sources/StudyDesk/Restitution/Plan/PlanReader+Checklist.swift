import Wording

extension PlanReader {
  /// Several questions read together: `items`, with the answers that are a `gap` and those that are
  /// none, `met`.
  func checklist(_ place: YAMLPlace) -> Checklist? {
    let items = place["items"].list().compactMap { $0.text() }
    let gap = place["gap"].list().compactMap { $0.text() }
    let met = place["met"].list().compactMap { $0.text() }
    if let twice = items.first(where: { item in items.count { $0 == item } > 1 }) {
      place["items"].note(
        Phrase("«\u{A0}\(twice)\u{A0}» est nommé deux fois.", "“\(twice)” is named twice."))
      return nil
    }
    guard !items.isEmpty, !gap.isEmpty, !met.isEmpty else { return nil }
    return Checklist(items: items, gap: gap, met: met)
  }

  static func otherReduction(ofChecklist isChecklist: Bool) -> Phrase {
    let words = isChecklist ? "closing, closed, open" : "first, last, ever"
    return Phrase("Choisissez parmi\u{A0}: \(words).", "Choose one of: \(words).")
  }

  /// What became of gaps since the first answer is not told month by month.
  func check(
    _ axes: [PlannedFigure.Axis], of subject: PlannedFigure.Subject, at place: YAMLPlace
  ) {
    guard case .answers(let source) = subject, [.closing, .closed].contains(source.reduction),
      axes.contains(where: \.isTime)
    else { return }
    place["by"].note(
      Phrase(
        "Avec «\u{A0}reduce: open\u{A0}» seulement, une liste se compte par mois ou par trimestre.",
        "Only with “reduce: open” is a checklist counted by month or quarter."))
  }
}

extension Checklist {
  /// How its questions are called together.
  var name: String { items.joined(separator: "+") }
}
