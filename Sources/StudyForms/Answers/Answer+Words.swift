import JSONTree
public import Wording

extension Answer {
  /// The value as people read it.
  public var words: Phrase {
    switch self {
    case .boolean(let value): value ? Phrase("Oui", "Yes") : Phrase("Non", "No")
    case .decimal(let value):
      Phrase(decimalComma(value.literal), value.literal)
    case .integer(let value): Phrase(same: String(value))
    case .date(let value): value.words
    case .dateTime(let value): value.words
    case .time(let value): Phrase(same: value.shortText)
    case .string(let value), .uri(let value): Phrase(same: value)
    case .coding(let value): value.display?.phrase ?? Phrase(same: value.code ?? "")
    case .quantity(let value): value.words
    case .attachment(let value):
      value.title.map { Phrase(same: $0) } ?? value.url.map { Phrase(same: $0) }
        ?? Phrase("document joint", "attached document")
    case .reference(let value): Phrase(same: value.display ?? value.reference ?? "")
    }
  }
}

extension Quantity {
  /// The amount and its unit as people read them.
  public var words: Phrase {
    let amount = value?.literal ?? ""
    let unit = unit ?? code ?? ""
    let space = unit.isEmpty || amount.isEmpty ? "" : "\u{A0}"
    return Phrase("\(decimalComma(amount))\(space)\(unit)", "\(amount)\(space)\(unit)")
  }
}

private func decimalComma(_ literal: String) -> String {
  String(literal.map { $0 == "." ? "," : $0 })
}
