public import StudyModel
public import Wording

extension LegalBasis {
  /// True when the study is a task in the public interest (GDPR art. 6(1)(e)).
  public var isPublicInterest: Bool { articles.contains("6(1)(e)") }
  /// True when agreeing is itself the legal basis (GDPR art. 6(1)(a)).
  public var isConsent: Bool { articles.contains("6(1)(a)") }

  /// On which law the study rests, as it is said to a participant.
  public var words: Phrase {
    let names = articles.map(Self.article)
    let french = names.map(\.french).joined(separator: ", et ")
    let english = names.map(\.english).joined(separator: " and ")
    let opening =
      isPublicInterest
      ? Phrase(
        "L’étude relève d’une mission d’intérêt public",
        "The study is a task carried out in the public interest")
      : Phrase("L’étude repose sur le droit européen", "The study rests on European law")
    return Phrase(
      """
      \(opening.french)\u{A0}: \(french), du règlement général sur la protection des données \
      (RGPD). Texte\u{A0}: \(act.french). Responsable\u{A0}: \(controller.french).
      """,
      """
      \(opening.english): \(english) of the General Data Protection Regulation (GDPR). Act: \
      \(act.english). Controller: \(controller.english).
      """)
  }

  /// What the participant's agreement is under this law.
  public var meaningOfAgreement: Phrase {
    if isConsent {
      return Phrase(
        "Votre accord est le fondement légal de l’usage de vos données. Vous pouvez le retirer.",
        "Your agreement is the legal basis for using your data. You may withdraw it.")
    }
    return Phrase(
      """
      Votre accord dit que vous êtes volontaire. Il n’est pas le fondement légal de l’usage de \
      vos données. Vous gardez votre droit d’opposition (article\u{A0}21 du RGPD).
      """,
      """
      Your agreement says that you are a volunteer. It is not the legal basis for using your \
      data. You keep your right to object (article\u{A0}21 of the GDPR).
      """)
  }

  /// `6(1)(e)` in words: « article 6, paragraphe 1, point e ».
  private static func article(_ text: String) -> Phrase {
    let parts = text.split { "()".contains($0) }.map(String.init)
    let labels = ["article\u{A0}", ", paragraphe\u{A0}", ", point\u{A0}"]
    guard (1...3).contains(parts.count) else { return Phrase(same: "article " + text) }
    return Phrase(zip(labels, parts).map { $0 + $1 }.joined(), "article\u{A0}" + text)
  }
}
