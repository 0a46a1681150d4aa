import Wording

/// What stands below a figure about each of its categories.
struct DetailsView {
  let reading: Reading

  var html: HTML {
    guard !reading.figure.details.isEmpty else { return .nothing }
    return .tag("ol", ["class": "details"], reading.figure.details.map(item))
  }

  private func item(_ detail: Detail) -> HTML {
    .tag(
      "li", [:],
      [
        .tag("h4", ["class": "title"], .text(reading.label(0, detail.category))),
        .list(detail.sentences.map { .tag("p", [:], .text($0[reading.language])) }),
        .list(detail.quotes.map(quote)),
      ])
  }

  private func quote(_ quote: QuotedWords) -> HTML {
    .tag(
      "div", ["class": "quote"],
      .tag(
        "blockquote", ["lang": Language.french.rawValue],
        .tag("p", [:], .text("«\u{A0}\(quote.words)\u{A0}»"))),
      .tag("p", ["class": "source"], .text(quote.label[reading.language])))
  }
}
