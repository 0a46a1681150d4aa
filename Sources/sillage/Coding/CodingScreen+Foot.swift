import StudyModel
import Wording

extension CodingScreen {
  /// What the keys do just now.
  func footLines(_ width: Int) -> [String] {
    var page = FactPage(language, width: width)
    page.gap()
    switch mode {
    case .reading:
      page.paragraph(message ?? Phrase("Thèmes", "Themes"), lead: "")
      page.columns(favourites.enumerated().map { Phrase(same: "\($0 + 1) ") + $1.label })
      page.paragraph(Self.keys, lead: "")
    case .choosing(let list):
      page.paragraph(Phrase("Thème\u{A0}: \(list.query)▏", "Theme: \(list.query)▏"), lead: "")
      add(list, to: &page)
      if let first = list.shown.first {
        page.paragraph(codebook.themes[first].definition)
      }
      page.paragraph(Self.choosingKeys, lead: "")
    case .typing(let words):
      page.paragraph(Phrase("Chercher\u{A0}: \(words)▏", "Search: \(words)▏"), lead: "")
      page.paragraph(Self.typingKeys, lead: "")
    case .found(let list):
      page.paragraph(Phrase("Trouvé", "Found"), lead: "")
      add(list, to: &page)
      page.paragraph(Self.foundKeys, lead: "")
    }
    return page.lines
  }

  private func add(_ list: PickList, to page: inout FactPage) {
    page.rows(
      list.shown.enumerated().map { [Phrase(same: "\($0 + 1)"), list.items[$1]] })
    if list.shown.isEmpty { page.paragraph(Phrase("Aucun.", "None.")) }
    if list.hidden > 0 {
      page.paragraph(Phrase("… et \(list.hidden) autres", "… and \(list.hidden) more"))
    }
  }

  private static let keys = Phrase(
    """
    1–9 thème · t autre thème · u annuler · ↑ ↓ phrase · ← → fin du passage · ( ) début · Entrée lu, \
    texte suivant · p passer · r revenir · / chercher · q arrêter
    """,
    """
    1–9 theme · t other theme · u undo · ↑ ↓ sentence · ← → end of the passage · ( ) beginning · Enter \
    read, next text · p skip · r go back · / search · q stop
    """)
  private static let choosingKeys = Phrase(
    "Tapez quelques lettres · 1–9 choisir · Entrée le premier · ↑ ↓ les autres · Échap laisser",
    "Type a few letters · 1–9 choose · Enter the first · ↑ ↓ the others · Esc leave")
  private static let typingKeys = Phrase(
    "Tapez les mots · Entrée chercher · Échap laisser", "Type the words · Enter search · Esc leave")
  private static let foundKeys = Phrase(
    "1–9 lire ce texte · ↑ ↓ les autres · Échap laisser",
    "1–9 read this text · ↑ ↓ the others · Esc leave")
}
