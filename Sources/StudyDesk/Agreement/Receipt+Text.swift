import StudyModel
public import Wording

extension Receipt {
  /// The receipt as text, in lines of at most 76 columns.
  public func text(_ language: Language) -> String {
    var page = PlainPage(language)
    page.line(Phrase("REÇU DE PARTICIPATION", "RECEIPT OF PARTICIPATION"))
    page.gap()
    page.line(
      Phrase("Étude «\u{A0}\(title.french)\u{A0}»", "Study “\(title.english)”"))
    page.line(Phrase("Participant\u{A0}: \(participant)", "Participant: \(participant)"))
    let issued = day(of: at).words
    page.line(Phrase("Établi le \(issued.french)", "Issued on \(issued.english)"))
    addLines(to: &page)
    addTexts(to: &page)
    page.heading(Phrase("Sur quoi repose l’étude", "What the study rests on"))
    page.paragraph(legalBasis.words)
    page.gap()
    page.paragraph(legalBasis.meaningOfAgreement)
    page.heading(Phrase("Vos droits", "Your rights"))
    page.paragraph(rights)
    if !hasStopped { addWithdrawal(to: &page) }
    return page.text
  }

  private func addLines(to page: inout PlainPage) {
    page.heading(Phrase("Ce que vous avez dit", "What you said"))
    for line in lines {
      let words = words(of: line)
      page.item(
        Phrase(
          "\(line.scope.label.french)\u{A0}: \(words.french)",
          "\(line.scope.label.english): \(words.english)"))
    }
    let effects = lines.compactMap { line in
      if case .withdrawn(_, let effect) = line.standing { effect } else { nil }
    }
    for effect in Withdrawal.Effect.allCases where effects.contains(effect) {
      page.gap()
      page.paragraph(effect.consequence)
    }
    guard setAside > 0 else { return }
    page.gap()
    page.paragraph(
      Phrase(
        """
        Ce qui a été noté après votre retrait est mis de côté\u{A0}: c’est gardé et n’est compté \
        nulle part.
        """,
        "What was noted after your withdrawal is set aside: it is kept and counted nowhere."))
  }

  private func addTexts(to page: inout PlainPage) {
    page.heading(Phrase("Les textes", "The texts"))
    for text in [notice].compactMap({ $0 }) + agreements {
      page.item(text.document.words)
      let day = day(of: text.at).words
      let verb =
        text.document.kind == .information
        ? Phrase("remise", "given") : Phrase("donné", "given")
      page.detail(
        Phrase(
          "\(verb.french) le \(day.french), \(text.means.words.french)",
          "\(verb.english) on \(day.english), \(text.means.words.english)"))
      page.detail(Phrase("empreinte SHA-256 du texte\u{A0}:", "SHA-256 digest of the text:"))
      page.detail(Phrase(same: text.document.digest.shortened))
      guard let paper = text.paper else { continue }
      page.detail(
        Phrase(
          "empreinte SHA-256 du papier signé\u{A0}:", "SHA-256 digest of the signed paper:"))
      page.detail(Phrase(same: paper.shortened))
    }
  }

  private func addWithdrawal(to page: inout PlainPage) {
    page.heading(Phrase("Comment arrêter", "How to stop"))
    page.paragraph(howToWithdraw)
    for effect in Withdrawal.Effect.allCases {
      page.item(
        Phrase(
          "\(effect.choice.french)\u{A0}: \(effect.consequence.french.uncapitalized)",
          "\(effect.choice.english): \(effect.consequence.english.uncapitalized)"))
    }
    page.gap()
    page.paragraph(
      Phrase(
        "Ce qui est déjà publié ne peut pas être repris.",
        "What has already been published cannot be taken back."))
  }

  /// To whom and how a participant says that they stop.
  public var howToWithdraw: Phrase {
    let body = contact.map { Phrase(" (\($0.label.french))", " (\($0.label.english))") }
    return Phrase(
      """
      Dites-le à votre référent\(body?.french ?? ""), en personne, par téléphone ou par écrit. \
      Une phrase suffit\u{202F}; vous n’avez pas à donner de raison. Vous choisissez\u{A0}:
      """,
      """
      Tell your référent\(body?.english ?? ""), in person, by telephone or in writing. One \
      sentence is enough; you need not give a reason. You choose:
      """)
  }

  private var rights: Phrase {
    Phrase(
      """
      Vous pouvez demander quelles données nous avons sur vous et en recevoir une copie\u{202F}; \
      les faire corriger\u{202F}; vous opposer à leur usage\u{202F}; demander une pause dans cet \
      usage\u{202F}; demander leur effacement, dans les limites de l’article\u{A0}17, \
      paragraphe\u{A0}3, du RGPD. Si notre réponse ne vous convient pas, vous pouvez vous \
      adresser à la CNIL (www.cnil.fr).
      """,
      """
      You may ask which data we hold about you and receive a copy; have them corrected; object \
      to their use; ask for a pause in that use; ask for their erasure, within the limits of \
      article\u{A0}17(3) of the GDPR. If our answer does not satisfy you, you may turn to the \
      CNIL, the French data protection authority (www.cnil.fr).
      """)
  }
}

extension String {
  /// The text with a small first letter.
  fileprivate var uncapitalized: String { prefix(1).lowercased() + dropFirst() }
}
