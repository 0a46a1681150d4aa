import Disclosure
import Wording

/// A figure on the page: words, picture, table, files.
struct FigureView {
  let reading: Reading
  let givesIntervals: Bool
  /// Paths of files that a release may lack and this one has.
  let offered: Set<String>

  var html: HTML {
    .tag(
      "figure",
      [
        "id": reading.figure.id, "class": reading.figure.details.isEmpty ? nil : "long",
        "aria-labelledby": titleID,
      ],
      [.tag("figcaption", [:], caption)] + (reading.figure.isWithheld ? [withheld] : shown))
  }

  private var titleID: String { reading.figure.id + ".title" }

  private func say(_ phrase: Phrase) -> HTML { .text(phrase[reading.language]) }

  private var caption: [HTML] {
    let figure = reading.figure
    let colon = reading.language == .french ? "\u{A0}: " : ": "
    return [
      .tag("h3", ["class": "title", "id": titleID], say(figure.caption)),
      figure.question.map {
        .tag(
          "p", ["class": "question"], say(PageWords.question), .text(colon),
          say($0.quoted))
      } ?? .nothing,
      figure.isWithheld
        ? .nothing
        : .tag("p", ["class": "base"], .text(reading.baseSentence)),
    ]
  }

  private var withheld: HTML {
    .tag(
      "div", ["class": "withheld"],
      .tag("p", ["class": "title"], say(PageWords.withheld)),
      .tag("p", [:], say(PageWords.whyWithheld(reading.figure.threshold.people))))
  }

  private var shown: [HTML] {
    let chart = reading.chart
    return [
      chart.map { chart in .list(ChartWidth.allCases.map { picture(chart, $0) }) } ?? .nothing,
      reading.hasHidden
        ? .tag(
          "p", ["class": "key"],
          say(
            chart != nil && reading.hasHiddenMarks
              ? PageWords.hiddenKey : PageWords.hiddenTableKey)) : .nothing,
      TableView(reading: reading, standsAlone: chart == nil).html,
      reading.severalSentence.map { .tag("p", ["class": "note key"], .text($0)) } ?? .nothing,
      reading.figure.note.map { .tag("p", ["class": "note key"], say($0)) } ?? .nothing,
      DetailsView(reading: reading).html,
      givesIntervals ? IntervalView(reading: reading).html : .nothing,
      files(hasPicture: chart != nil),
    ]
  }

  private func picture(_ chart: any Chart, _ width: ChartWidth) -> HTML {
    chart.draw(width: width.units).svg(
      id: "\(reading.figure.id).\(width)", className: width.rawValue,
      title: reading.figure.caption[reading.language], description: chart.description,
      language: reading.language.rawValue)
  }

  private func files(hasPicture: Bool) -> HTML {
    let figure = reading.figure
    let png = figure.picturePath(in: reading.language, .png)
    let links = [
      link(figure.tablePath, Phrase("Données (CSV)", "Data (CSV)")),
      hasPicture
        ? link(
          figure.picturePath(in: reading.language, .svg), Phrase("Image (SVG)", "Picture (SVG)"))
        : nil,
      hasPicture && offered.contains(png)
        ? link(png, Phrase("Image (PNG)", "Picture (PNG)")) : nil,
    ].compactMap(\.self)
    return .tag(
      "p", ["class": "files"],
      .list(links.enumerated().map { place, link in place == 0 ? link : [" · ", link] }))
  }

  private func link(_ path: String, _ words: Phrase) -> HTML {
    .tag(
      "a", ["href": path, "type": FileKind(path: path)?.mediaType], say(words),
      .tag(
        "span", ["class": "visually-hidden"],
        .text(" – \(reading.figure.caption[reading.language])")))
  }
}
