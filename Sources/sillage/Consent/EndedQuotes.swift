import JSONTree
import StudyDesk
import StudyModel
import Wording

/// What a withdrawal did to quotes: those that will not go out, and those that are out already.
struct EndedQuotes {
  private let dropped: [Quote]
  private let published: [Quote]

  init(before: [Quote], after: [Quote]) {
    dropped = after.filter { quote in
      quote.isDropped && before.contains { $0.id == quote.id && !$0.isDropped }
    }
    published = after.filter { !$0.releases.isEmpty }
  }

  /// What has to be known, and done by somebody, after a withdrawal.
  func add(to page: inout FactPage) {
    if !dropped.isEmpty {
      page.paragraph(
        Phrase.count(
          dropped.count,
          Phrase(
            "citation retirée\u{A0}: elle ne paraîtra pas.", "quote removed: it will not go out."),
          Phrase(
            "citations retirées\u{A0}: elles ne paraîtront pas.",
            "quotes removed: they will not go out.")))
    }
    guard !published.isEmpty else { return }
    page.section(
      Phrase(
        "Déjà parues, à signaler à la coordination", "Out already, to be told to the coordination"))
    page.rows(
      published.map { quote in
        [
          Phrase("citation n°\u{A0}\(quote.number)", "quote no. \(quote.number)"),
          Phrase(same: quote.releases.joined(separator: ", ")),
        ]
      })
  }

  /// `dropped`: numbers; `published`: `number` and `releases` of each.
  var json: JSON {
    [
      "dropped": .array(dropped.map { .integer($0.number) }),
      "published": .array(
        published.map {
          [
            "number": .integer($0.number), "releases": .array($0.releases.map(JSON.string)),
          ]
        }),
    ]
  }
}
