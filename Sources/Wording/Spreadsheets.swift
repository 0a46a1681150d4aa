extension String {
  /// Whether a spreadsheet would take it for a formula; apostrophes before do not count.
  public var isFormula: Bool {
    switch unicodeScalars.drop(while: { $0 == "'" }).first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// The text with an apostrophe first where a spreadsheet would take it for a formula.
  public var withoutFormula: String { isFormula ? "'" + self : self }
}
