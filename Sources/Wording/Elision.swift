extension String {
  /// This French infinitive after « de », or « d’ » before a vowel.
  public var afterDe: String {
    let isVowel = first.map { "aeéèêiou".contains($0) } ?? false
    return (isVowel ? "d’" : "de ") + self
  }
}
