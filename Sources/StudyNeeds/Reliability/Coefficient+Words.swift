public import Wording

extension Coefficient {
  /// The measure's name.
  public var name: Phrase {
    switch kind {
    case .raw: Phrase("Accord brut", "Raw agreement")
    case .kappa: Phrase("Kappa de Cohen", "Cohen’s kappa")
    case .alpha: Phrase("Alpha de Krippendorff", "Krippendorff’s alpha")
    }
  }

  /// The value with its interval and what it is worth, as one plain sentence; why there is none
  /// otherwise.
  public var sentence: Phrase {
    guard let value else {
      return name + Phrase("\u{A0}: non défini, ", ": undefined, ")
        + (gap?.words ?? .init(same: ""))
        + Phrase(same: ".")
    }
    return name + Phrase("\u{A0}: ", ": ") + figure(value) + Phrase(same: " (") + intervalWords
      + Phrase(same: ")") + (verdict.map { Phrase("\u{A0}; ", "; ") + $0 } ?? Phrase(same: ""))
      + Phrase(same: ".")
  }

  /// The value as it is written; a dash where there is none.
  public var figure: Phrase { value.map(figure) ?? Phrase(same: "–") }

  /// The interval as it is written; why there is none otherwise.
  public var intervalWords: Phrase {
    switch interval {
    case .from(let low, let high):
      // Ends that are written alike are written once.
      figure(low) == figure(high)
        ? Phrase("intervalle à 95\u{202F}%\u{A0}: ", "95% interval: ") + figure(low)
        : Phrase("intervalle à 95\u{202F}% de ", "95% interval from ") + figure(low)
          + Phrase(" à ", " to ") + figure(high)
    case .missing(let gap): Phrase("sans intervalle\u{A0}: ", "no interval: ") + gap.words
    }
  }

  /// What the value is worth, on a scale whose source is named; where the interval reaches over
  /// several grades, from which to which. Nil for raw agreement, which has no scale, and without an
  /// interval, which would be a grade for chance.
  public var verdict: Phrase? {
    guard value != nil, case .from(let low, let high) = interval else { return nil }
    switch kind {
    case .raw: return nil
    case .kappa: return Scale.landisAndKoch.words(from: low, to: high)
    case .alpha: return Scale.krippendorff.words(from: low, to: high)
    }
  }

  /// The ends of the interval as they are written; nil where there is none.
  public var bounds: (low: Phrase, high: Phrase)? {
    guard case .from(let low, let high) = interval else { return nil }
    return (figure(low), figure(high))
  }

  private func figure(_ value: Double) -> Phrase {
    if kind == .raw {
      // All is said only where it was all, nothing only where it was nothing.
      if value > 0, value < 1 { return .honest(value) }
      return Phrase(Language.french.percentage(value), Language.english.percentage(value))
    }
    return Phrase(
      Language.french.number(value, decimals: 2), Language.english.number(value, decimals: 2))
  }
}

/// Grades of agreement, from the lowest.
private struct Scale {
  let grades: [Phrase]
  /// Where each grade but the lowest begins.
  let bounds: [Double]
  let source: Phrase

  static let landisAndKoch = Scale(
    grades: [
      Phrase("accord médiocre", "poor agreement"),
      Phrase("accord très faible", "slight agreement"),
      Phrase("accord faible", "fair agreement"),
      Phrase("accord modéré", "moderate agreement"),
      Phrase("accord fort", "substantial agreement"),
      Phrase("accord presque parfait", "almost perfect agreement"),
    ],
    bounds: [0, 0.2.nextUp, 0.4.nextUp, 0.6.nextUp, 0.8.nextUp],
    source: Phrase(
      " sur l’échelle de Landis et Koch (1977)", " on the scale of Landis and Koch (1977)"))

  static let krippendorff = Scale(
    grades: [
      Phrase("trop bas pour s’y fier", "too low to be relied upon"),
      Phrase("pour des conclusions prudentes seulement", "for tentative conclusions only"),
      Phrase("fiable", "reliable"),
    ],
    bounds: [0.667, 0.8],
    source: Phrase(" selon Krippendorff (2004)", " after Krippendorff (2004)"))

  func words(from low: Double, to high: Double) -> Phrase {
    let (low, high) = (grade(low), grade(high))
    guard low != high else { return low + source }
    return Phrase("peut aller de ", "may be anything from ") + low.quoted
      + Phrase(" à ", " to ") + high.quoted + source
  }

  private func grade(_ value: Double) -> Phrase { grades[bounds.count { $0 <= value }] }
}

extension Coefficient.Gap {
  /// Why, as part of a sentence.
  public var words: Phrase {
    switch self {
    case .tooFewUnits:
      Phrase(
        "moins de deux textes ont été jugés par deux lecteurs",
        "fewer than two texts were judged by two readers")
    case .oneCategory:
      Phrase(
        "tous les lecteurs ont donné partout la même réponse, le hasard aurait fait aussi bien",
        "all readers gave the same answer everywhere, and chance would have done as well")
    case .noDifference:
      Phrase(
        "aucun désaccord, le tirage ne peut pas dire ce qu’un autre échantillon donnerait",
        "no disagreement, so drawing again cannot tell what another sample would give")
    case .tooRare:
      Phrase(
        "trop peu de textes où la réponse varie", "too few texts in which the answer varies")
    }
  }
}
