import StudyNeeds
import Wording

/// A ranking to read: the two ways side by side, and a sentence for each need.
struct RankingTable {
  let ranking: PriorityRanking
  /// The one region whose people were ranked by; nil for the whole study.
  var region: Phrase?

  var text: String {
    let method = ranking.method
    var table = TextTable([
      TextTable.Column(heading: Phrase("Rang", "Rank"), side: .right),
      TextTable.Column(heading: Phrase("Besoin", "Need")),
      TextTable.Column(heading: Phrase("Personnes", "People"), side: .right),
      TextTable.Column(heading: Phrase("Somme", "Sum"), side: .right),
      TextTable.Column(heading: Phrase("Intervalle", "Interval")),
      TextTable.Column(heading: Phrase("Borda", "Borda")),
      TextTable.Column(heading: Phrase("Sans un critère", "One criterion less")),
      TextTable.Column(heading: Phrase("Premières places", "First places")),
    ])
    for line in ranking.lines {
      table.add(
        line.sum.rank.text, line.need.harmless, spokenLanguage.number(line.people),
        spokenLanguage.number(line.sum.score, decimals: 1), line.sum.interval.words,
        "\(line.borda.rank.text) (\(line.borda.interval.words))", line.spread,
        line.sum.amongFirst(method.first).spoken)
    }
    return (heading + [table.text(), weights]).joined(separator: "\n\n")
  }

  private var heading: [String] {
    region.map { region in
      [
        Phrase(
          "D’après les personnes de la région \(region.french) seulement",
          "By the people of the region \(region.english) alone"
        ).spoken
      ]
    } ?? []
  }

  /// The criteria with their weights, as they add up.
  private var weights: String {
    let parts = ranking.method.parts.map { "\($0.criterion.name.spoken) \($0.weight)" }
    return Phrase("Poids\u{A0}: ", "Weights: ").spoken + parts.joined(separator: " + ") + " = 100"
  }
}

extension PriorityRanking.Line {
  /// The best and the worst rank when one criterion or another is left out.
  fileprivate var spread: String {
    guard let low = without.values.map(\.first).min(), let high = without.values.map(\.last).max()
    else { return "–" }
    return (low...high).words
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)"
  }
}
