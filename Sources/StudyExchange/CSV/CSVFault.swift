public import Wording

/// Why bytes are not a table, and where.
public struct CSVFault: Error, Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong and what to do.
  public let reason: Phrase
}

extension CSVFault {
  static let notText = CSVFault(
    line: 1,
    reason: Phrase(
      "Ce n’est pas un texte en UTF-8. Enregistrez le fichier en «\u{A0}CSV UTF-8\u{A0}».",
      "This is not UTF-8 text. Save the file as “CSV UTF-8”."))

  static let empty = CSVFault(
    line: 1, reason: Phrase("Le fichier est vide.", "The file is empty."))

  static func openQuote(_ line: Int) -> CSVFault {
    CSVFault(
      line: line,
      reason: Phrase(
        "Un guillemet ouvert ici n’est jamais fermé.",
        "A quotation mark opened here is never closed."))
  }

  static func strayQuote(_ line: Int) -> CSVFault {
    CSVFault(
      line: line,
      reason: Phrase(
        "Un guillemet ne peut être qu’au début ou à la fin d’une cellule, ou doublé.",
        "A quotation mark may only begin or end a cell, or be doubled."))
  }

  static func cells(_ count: Int, of expected: Int, _ line: Int) -> CSVFault {
    CSVFault(
      line: line,
      reason: Phrase(
        "Cette ligne a \(count) cellules, l’en-tête en a \(expected).",
        "This line has \(count) cells, the header has \(expected)."))
  }
}
