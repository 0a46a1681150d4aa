import StudyModel
import Wording

extension Needs {
  /// What readers of a restitution would miss in a need as it was just written, or meet twice.
  func remarks(on id: ID<Need>) -> [Phrase] {
    guard let need = self[id] else { return [] }
    let twins = open.filter { $0.id != id && $0.repeats(need) }
    return (need.isTranslated ? [] : [need.untranslated]) + twins.map { $0.twin(of: id) }
  }
}

extension Need {
  fileprivate var isTranslated: Bool { sentence.english.folded != sentence.french.folded }

  fileprivate var untranslated: Phrase {
    Phrase(
      """
      Attention\u{A0}: sans phrase en anglais, la page anglaise montrera la phrase française. \
      «\u{A0}sillage besoin reformuler \(id) --en "…" --reason traduction\u{A0}» l’ajoute.
      """,
      """
      Beware: without a sentence in English, the English page will show the French one. “sillage need \
      revise \(id) --en "…" --reason translation” adds it.
      """)
  }

  /// Whether readers in one language would take it for that one.
  fileprivate func repeats(_ other: Need) -> Bool {
    sentence.french.folded == other.sentence.french.folded
      || sentence.english.folded == other.sentence.english.folded
  }

  fileprivate func twin(of other: ID<Need>) -> Phrase {
    Phrase(
      """
      Attention\u{A0}: le besoin «\u{A0}\(id)\u{A0}» a déjà cette phrase. «\u{A0}sillage besoin réunir \(other) \
      --into \(id)\u{A0}» en fait un seul\u{A0}; sinon, reformulez «\u{A0}\(other)\u{A0}».
      """,
      """
      Beware: the need “\(id)” has this sentence already. “sillage need merge \(other) --into \(id)” \
      makes them one; otherwise revise “\(other)”.
      """)
  }
}

extension String {
  /// Its letters and digits, whatever the capitals, the accents and the signs between them.
  fileprivate var folded: String { plain.filter { $0.isLetter || $0.isNumber } }
}
