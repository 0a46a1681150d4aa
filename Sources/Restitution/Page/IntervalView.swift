import Disclosure
import Wording

/// How far shares seen on few people may be from those of many alike, for whoever asks.
struct IntervalView {
  let reading: Reading

  /// Nothing where no percentage is given, or where no question was answered: who took part is no
  /// estimate of anything.
  var html: HTML {
    guard !rows.isEmpty else { return .nothing }
    return .tag(
      "details", ["class": "intervals"],
      .tag("summary", [:], say(Self.heading), about),
      .tag("p", [:], say(Self.explanation)),
      .tag("ul", [:], rows.map { label, words in .tag("li", [:], .text("\(label)\(words)")) }))
  }

  private func say(_ phrase: Phrase) -> HTML { .text(phrase[reading.language]) }

  private var about: HTML {
    .tag(
      "span", ["class": "visually-hidden"],
      .text(" – \(reading.figure.caption[reading.language])"))
  }

  private var rows: [(String, String)] {
    guard case .counts(let table, _) = reading.figure.content, reading.dimensions.count == 1,
      reading.figure.question != nil, let all = table.total?.people,
      all >= max(1, reading.percentagesFrom)
    else { return [] }
    return reading.dimensions[0].leaves.compactMap { leaf in
      table[[.leaf(leaf)]].people.map { people in
        (reading.label(0, leaf), words(WilsonInterval(people, of: all)))
      }
    }
  }

  private func words(_ interval: WilsonInterval) -> String {
    let (low, high) = (
      reading.language.percentage(interval.low), reading.language.percentage(interval.high)
    )
    return Phrase("\u{A0}: de \(low) à \(high)", ": \(low) to \(high)")[reading.language]
  }

  private static let heading = Phrase("Marges d’incertitude", "Margins of uncertainty")

  private static let explanation = Phrase(
    "Si ces personnes avaient été tirées au sort parmi beaucoup d’autres, la part de toutes ces "
      + "personnes serait, 19\u{A0}fois sur 20, entre ces bornes (intervalle de Wilson à "
      + "95\u{202F}%). Elles sont volontaires\u{A0}: l’incertitude est en réalité plus grande.",
    "Had these people been drawn by lot from many others, the share among all of those would lie "
      + "between these bounds 19\u{A0}times out of 20 (Wilson interval at 95%). They are "
      + "volunteers: the uncertainty is in truth larger.")
}
