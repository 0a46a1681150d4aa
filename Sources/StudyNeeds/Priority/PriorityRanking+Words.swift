public import Wording

extension PriorityRanking.Standing {
  /// `parmi les trois premiers dans 92 % des tirages`, `among the first three in 92% of draws`.
  ///
  /// All draws are said only when it was all, none only when it was none.
  public func amongFirst(_ count: Int) -> Phrase {
    let place =
      count == 1
      ? Phrase("au premier rang", "first")
      : Phrase(
        "parmi les \(Phrase.small(count).french) premiers",
        "among the first \(Phrase.small(count).english)")
    if shareAmongFirst <= 0 { return Phrase("jamais ", "never ") + place }
    if shareAmongFirst >= 1 {
      return place + Phrase(" dans tous les tirages", " in all draws")
    }
    let share = Phrase.honest(shareAmongFirst)
    return place
      + Phrase(" dans \(share.french) des tirages", " in \(share.english) of draws")
  }

  /// `entre les rangs 1 et 4 dans au moins 95 % des tirages`.
  public func between(level: Int) -> Phrase {
    let share = Double(level) / 100
    let (low, high) = (interval.lowerBound, interval.upperBound)
    let ranks =
      low == high
      ? Phrase("au rang \(low)", "at rank \(low)")
      : Phrase("entre les rangs \(low) et \(high)", "between ranks \(low) and \(high)")
    return ranks
      + Phrase(
        " dans au moins \(Language.french.percentage(share)) des tirages",
        " in at least \(Language.english.percentage(share)) of draws")
  }
}

extension SharedRank {
  /// `3`, or `3–5` for places that are shared.
  public var text: String { isShared ? "\(first)–\(last)" : "\(first)" }
}

extension PriorityRanking {
  /// What a reader of the ranks must know.
  /// - Parameter region: the one region whose people were ranked by; nil for the whole study.
  public func explanation(ofRegion region: Phrase? = nil) -> Phrase {
    let among =
      region.map { region in
        Phrase("dans la région \(region.french)", "the region \(region.english)")
      } ?? Phrase("dans l’étude", "the study")
    let others =
      region == nil
      ? Phrase(same: "")
      : Phrase(
        " Les autres régions n’y sont pas\u{A0}: demandez l’ordre de toute l’étude à la coordination.",
        " Other regions are not in it: ask the coordination for the order of the whole study.")
    let draws = Phrase(
      Language.french.number(method.draws), Language.english.number(method.draws))
    let words = Phrase(
      """
      Chaque tirage prend au hasard autant de personnes qu’il y en a \(among.french), avec remise, et classe à \
      nouveau les besoins (\(draws.french) tirages). Un intervalle large dit que le rang tient à quelques \
      personnes. Il ne dit rien des personnes que l’étude n’a pas rencontrées. Les ex æquo partagent leurs \
      places\u{A0}: «\u{A0}2–3\u{A0}».
      """,
      """
      Each draw takes as many people as \(among.english) has, at random and with replacement, and ranks the needs \
      anew (\(draws.english) draws). A wide interval says that the rank hangs on a few people. It says nothing \
      of people whom the study did not meet. Equals share their places: “2–3”.
      """)
    return words + others
  }
}

extension Phrase {
  /// A share of one between 0 and 1 as a percentage that is never 0 or 100.
  static func honest(_ share: Double) -> Phrase {
    if share < 0.005 {
      return Phrase("moins de 1\u{202F}%", "less than 1%")
    }
    if share >= 0.995 { return Phrase("plus de 99\u{202F}%", "more than 99%") }
    return Phrase(Language.french.percentage(share), Language.english.percentage(share))
  }

  /// A whole number from 2 to 10 in letters, others in digits.
  fileprivate static func small(_ count: Int) -> Phrase {
    let words = [
      Phrase("deux", "two"), Phrase("trois", "three"), Phrase("quatre", "four"),
      Phrase("cinq", "five"), Phrase("six", "six"), Phrase("sept", "seven"),
      Phrase("huit", "eight"), Phrase("neuf", "nine"), Phrase("dix", "ten"),
    ]
    return (2...10).contains(count)
      ? words[count - 2] : Phrase(Language.french.number(count), Language.english.number(count))
  }
}
