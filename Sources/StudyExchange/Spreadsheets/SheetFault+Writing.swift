import Wording

/// Why a workbook was not written.
extension SheetFault {
  static let noWriter = SheetFault(
    Phrase(
      "La bibliothèque libxlsxwriter manque\u{A0}: installez libxlsxwriter4, ou écrivez en CSV.",
      "The library libxlsxwriter is missing: install libxlsxwriter4, or write CSV."))
  static let tooLong = SheetFault(
    Phrase(
      "Un texte est trop long pour une cellule de classeur\u{A0}: écrivez en CSV.",
      "A text is too long for the cell of a workbook: write CSV."))
  static let noRoom = SheetFault(
    Phrase(
      "Le classeur n’a pas pu être écrit. Vérifiez la place sur le disque.",
      "The workbook could not be written. Check the room on the disk."))
}
