internal import Foundation
import StudyModel
import Wording

/// Words that no message may hold: whoever looks over a shoulder learns of no illness, of no care, and
/// not that there is a study.
enum NeutralWords {
  /// Without accents; a word that begins like one of these tells.
  private static let stems = """
    malad sante health sick illness patient parkinson diabet insulin glyc kidney dialys greff \
    transplant traitement treatment medic symptom douleur pain trembl hospita hopita clini docteur \
    doctor infirmi nurse chroni pathol ordonnance prescri vaccin allerg blood handicap cancer \
    asthm cardi vascul nephro neuro hemo creatinin dopamin tremor medecin diagnos therap
    """.split(separator: " ")
  /// Words that tell as they stand, and as the beginning of another would not.
  private static let words: Set<Substring> = [
    "rein", "reins", "renal", "renale", "renaux", "ill", "care", "soin", "soins", "soignant",
    "soignants", "sang", "etude", "etudes", "study", "studies",
  ]

  /// The telling words of a text, each once, as they are compared.
  static func telling(in text: String, of study: Study? = nil) -> [String] {
    let folded = folded(text)
    var found: [String] = []
    for word in folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    where words.contains(word) || stems.contains(where: word.hasPrefix) {
      found.append(String(word))
    }
    for name in names(of: study) where folded.contains(name) { found.append(name) }
    return found.enumerated().filter { !found[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// Those of an address, before the `@`: where an organisation is, it has chosen itself.
  static func telling(inAddress address: String) -> [String] {
    telling(in: String(address.prefix { $0 != "@" }))
  }

  /// What to do about them.
  static func advice(_ words: [String]) -> Phrase {
    let french = words.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
    let english = words.map { "“\($0)”" }.joined(separator: ", ")
    return Phrase(
      "Un message ne dit ni maladie, ni soin, ni étude. Retirez\u{A0}: \(french).",
      "A message tells of no illness, care or study. Take out: \(english).")
  }

  /// What the study and the conditions it is about are called.
  private static func names(of study: Study?) -> [String] {
    guard let study else { return [] }
    let labels = [study.title] + study.conditions.map(\.label) + study.organisations.map(\.label)
    return (labels.flatMap { [$0.french, $0.english] } + [study.id.text]).map(folded)
  }

  private static func folded(_ text: String) -> String {
    // What is not seen keeps no word apart.
    text.replacing("\u{AD}", with: "")
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("\u{A0}", with: " ")
  }
}
