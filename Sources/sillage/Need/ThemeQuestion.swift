import StudyModel
import Wording

/// Asks for a theme of a codebook too long to be listed: a main theme, then what belongs to it; or by
/// its name, or by a few letters of what it is called.
struct ThemeQuestion {
  let codebook: Codebook

  static let words = Phrase("Quel thème\u{202F}?", "Which theme?")

  /// - Throws: `Dialogue.Stopped`.
  func ask(_ dialogue: Dialogue) throws -> Theme {
    var offers = codebook.themes(under: nil).map(outlined)
    repeat {
      offers = try dialogue.ask(Self.words, among: offers.map(\.label), hint: Self.hint) { text in
        let left = narrowed(offers, by: text, dialogue.language)
        return left.isEmpty ? .failure(.init(words: Self.unknown)) : .success(left)
      }
    } while offers.count > 1
    return offers[0].theme
  }

  /// A theme to choose.
  private struct Offer {
    let theme: Theme
    let label: Phrase
    /// True when it is meant by itself, whatever belongs to it.
    let isMeant: Bool
  }

  /// What is left to choose from after what was typed: nothing, one that is meant, or several.
  private func narrowed(_ offers: [Offer], by text: String, _ language: Language) -> [Offer] {
    if let number = Int(text) {
      return offers.indices.contains(number - 1) ? opened(offers[number - 1]) : []
    }
    if let named = codebook.theme(ID(text)) { return [meant(named, as: named.label)] }
    guard !text.isEmpty else { return [] }
    return codebook.themes.map { meant($0, as: codebook.path(to: $0)) }
      .filter { $0.label[language].plain.contains(text.plain) }
  }

  private func opened(_ offer: Offer) -> [Offer] {
    let parts = codebook.themes(under: offer.theme.id)
    if offer.isMeant || parts.isEmpty { return [offer] }
    return [meant(offer.theme, as: offer.theme.label + Self.whole)] + parts.map(outlined)
  }

  private func meant(_ theme: Theme, as label: Phrase) -> Offer {
    Offer(theme: theme, label: label, isMeant: true)
  }

  /// A theme with how many belong to it.
  private func outlined(_ theme: Theme) -> Offer {
    let parts = codebook.themes(under: theme.id).count
    let label = parts == 0 ? theme.label : theme.label + Phrase(same: " › \(parts)")
    return Offer(theme: theme, label: label, isMeant: false)
  }

  private static let hint = Phrase(
    "Un numéro, ou quelques lettres à chercher dans tous les thèmes (› combien en contient celui-là)",
    "A number, or a few letters to look for in all themes (› how many belong to that one)")
  private static let whole = Phrase(", en général", ", in general")
  private static let unknown = Phrase(
    "Aucun thème ne va avec cela. Donnez un numéro de la liste, un nom ou d’autres lettres.",
    "No theme goes with that. Give a number of the list, a name or other letters.")
}
