import Disclosure
public import Wording

extension Report {
  /// How the figures are made and to be read: people, the threshold, percentages.
  var readingGuide: [Phrase] {
    [people, thresholdSentence, thresholdDecision, partners, percentages, firstProtection]
      .compactMap(\.self)
  }

  /// « Aucun nombre publié ne porte sur moins de 11 personnes… »
  public var thresholdSentence: Phrase {
    let least = threshold.people
    let zero =
      protectsZeros
      ? Phrase(" Les zéros sont remplacés aussi.", " Zeros are replaced too.")
      : Phrase(
        " Un zéro peut être écrit\u{A0}: il dit que personne n’est dans ce cas.",
        " A zero may be written: it says that nobody is in that case.")
    return Phrase(
      "Aucun nombre publié ne porte sur moins de \(least)\u{A0}personnes. Les nombres plus petits "
        + "sont remplacés par la lettre «\u{A0}s\u{A0}» et par des hachures." + zero.french,
      "No published number is about fewer than \(least)\u{A0}people. Smaller numbers are replaced "
        + "with the letter “s” and with hatching." + zero.english)
  }

  private var people: Phrase {
    Phrase(
      "Les nombres comptent des personnes, chacune une fois, et non ce qu’elles ont écrit ni le "
        + "nombre de leurs connexions.",
      "Numbers count people, each once, not what they wrote or how often they signed in.")
  }

  private var thresholdDecision: Phrase? {
    guard let decision = threshold.decision else {
      return Phrase(
        "Ce seuil est celui du Centre d’accès sécurisé aux données pour les patients.",
        "This threshold is the one of the French secure data access centre for patients.")
    }
    return Phrase(
      "Ce seuil a été fixé par \(decision.by.french)\u{A0}: \(decision.reason.french).",
      "This threshold was set by \(decision.by.english): \(decision.reason.english).")
  }

  private var partners: Phrase? {
    guard figures.contains(where: \.hasHiddenCounts) else { return nil }
    return Phrase(
      "Un nombre plus grand est parfois remplacé lui aussi, quand une simple soustraction "
        + "permettrait sinon de retrouver un plus petit, ou de savoir combien de personnes, trop "
        + "peu nombreuses, ne sont pas dans ce cas.",
      "A larger number is sometimes replaced as well, where a plain subtraction would otherwise "
        + "give a smaller one back, or tell how many people, too few, are not in that case.")
  }

  private var percentages: Phrase {
    Phrase(
      "Les pourcentages ne sont donnés qu’à partir de \(percentagesFrom)\u{A0}personnes\u{A0}; "
        + "au-dessous, on écrit «\u{A0}7\u{A0}personnes sur\u{A0}12\u{A0}». Ils sont arrondis\u{A0}: "
        + "ensemble, ils peuvent faire 99 ou 101\u{202F}%.",
      "Percentages are given only from \(percentagesFrom)\u{A0}people on; below that we write "
        + "“7\u{A0}of\u{A0}12\u{A0}people”. They are rounded: together they may come to 99 or 101%."
    )
  }

  private var firstProtection: Phrase? {
    guard isProvisional else { return nil }
    return Phrase(
      "Cette version ne protège que chaque tableau pris seul. Ce que plusieurs tableaux réunis "
        + "pourraient apprendre n’a pas encore été vérifié\u{A0}: c’est pourquoi elle ne doit pas "
        + "être publiée.",
      "This version protects each table only by itself. What several tables together could tell "
        + "has not been checked yet, which is why it must not be published.")
  }

  private var protectsZeros: Bool {
    figures.contains { figure in
      if case .counts(let table, _) = figure.content { table.zeros == .protect } else { false }
    }
  }
}

extension Figure {
  fileprivate var hasHiddenCounts: Bool {
    if case .counts(let table, _) = content { table.hiddenCells > 0 } else { false }
  }
}
