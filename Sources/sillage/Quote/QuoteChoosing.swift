import StudyDesk
import StudyModel
import StudyNeeds
import Wording

/// Decides with the person what is left out of a quote: each suggestion is shown, none is applied
/// without a yes.
struct QuoteChoosing {
  let finder: BlankFinder

  /// - Throws: `Dialogue.Stopped`.
  func ask(_ draft: inout QuoteDraft, _ dialogue: Dialogue) throws {
    dialogue.sayNothing()
    dialogue.say(Phrase("«\u{A0}\(draft.words)\u{A0}»", "“\(draft.words)”"))
    for suggestion in finder.suggestions(in: draft.words)
    where !draft.covers(suggestion.range) {
      guard let instead = try replacement(of: suggestion, in: draft.words, dialogue) else {
        continue
      }
      draft.leaveOut(suggestion.range, as: instead)
    }
    try askForMore(&draft, dialogue)
    dialogue.sayNothing()
    dialogue.say(Phrase("On lira\u{A0}:", "It will read:"), .strong)
    dialogue.say(Phrase("«\u{A0}\(draft.result)\u{A0}»", "“\(draft.result)”"))
    let isRight = try dialogue.confirm(
      Phrase(
        "Est-ce que plus rien ne peut faire reconnaître la personne\u{202F}?",
        "Can nothing give the person away any more?"))
    guard isRight else { throw Dialogue.Stopped() }
  }

  /// What stands instead; nil when the words stay.
  private func replacement(
    of suggestion: BlankSuggestion, in words: String, _ dialogue: Dialogue
  ) throws -> String? {
    let kind = suggestion.kind
    let shown = words.scalars(suggestion.range) ?? ""
    return try dialogue.ask(
      Phrase(
        "«\u{A0}\(shown)\u{A0}»\u{A0}: \(kind.words.french). Masquer par \(kind.replacement.french)\u{202F}?",
        "“\(shown)”: \(kind.words.english). Leave out, with \(kind.replacement.english) instead?"),
      hint: Phrase(
        "o\u{A0}: masquer · n\u{A0}: garder · ou d’autres mots à mettre à la place",
        "y: leave out · n: keep · or other words to stand instead")
    ) { text in
      switch text.lowercased() {
      case "o", "oui", "y", "yes": return .success(kind.replacement[dialogue.language])
      case "n", "non", "no": return .success(nil)
      case "":
        return .failure(
          Dialogue.Misunderstood(
            words: Phrase(
              "Répondez o, n, ou d’autres mots.", "Answer y, n, or other words.")))
      default: return .success(text)
      }
    }
  }

  private func askForMore(_ draft: inout QuoteDraft, _ dialogue: Dialogue) throws {
    while true {
      let before = draft
      let next: QuoteDraft? = try dialogue.ask(
        Phrase("Autre chose à masquer\u{202F}?", "Anything else to leave out?"),
        hint: Phrase(
          "Les mots exacts. Entrée\u{A0}: non", "The exact words. Enter: no")
      ) { text in
        if text.isEmpty { return .success(nil) }
        var draft = before
        let kind = BlankKind.detail.replacement[dialogue.language]
        guard draft.leaveOut(text, as: kind) > 0 else {
          return .failure(
            Dialogue.Misunderstood(
              words: Phrase(
                "Ces mots ne sont pas dans le passage, ou sont déjà masqués.",
                "These words are not in the passage, or left out already.")))
        }
        return .success(draft)
      }
      guard let next else { return }
      draft = next
    }
  }

  /// Which suggestions the quote keeps, so that nobody keeps them without having seen them.
  func left(in draft: QuoteDraft) -> [Phrase] {
    finder.suggestions(in: draft.words).filter { !draft.covers($0.range) }
      .map { $0.remark(in: draft.words) }
  }
}
