import Testing
import Wording

@testable import StudyNeeds

struct `The words of a ranking` {
  @Test(
    arguments: [
      (0.0, "jamais parmi les trois premiers"),
      (0.0001, "parmi les trois premiers dans moins de 1 % des tirages"),
      (0.916, "parmi les trois premiers dans 92 % des tirages"),
      (0.9999, "parmi les trois premiers dans plus de 99 % des tirages"),
      (1.0, "parmi les trois premiers dans tous les tirages"),
    ])
  func `say all and none only when it is so`(share: Double, words: String) {
    let spaced = words.replacing(" %", with: "\u{202F}%")
    #expect(standing(share).amongFirst(3).french == spaced)
  }

  @Test func `are as plain in English, for one place or between two`() {
    #expect(
      standing(0.42).amongFirst(1)
        == Phrase(
          "au premier rang dans 42\u{202F}% des tirages", "first in 42% of draws"))
    #expect(standing(0.42).amongFirst(12).english == "among the first 12 in 42% of draws")
    #expect(
      standing(0.42).between(level: 95)
        == Phrase(
          "entre les rangs 1 et 4 dans au moins 95\u{202F}% des tirages",
          "between ranks 1 and 4 in at least 95% of draws"))
  }

  private func standing(_ share: Double) -> PriorityRanking.Standing {
    PriorityRanking.Standing(
      score: 50, rank: SharedRank(2, 2), interval: 1...4, shareAmongFirst: share)
  }
}
