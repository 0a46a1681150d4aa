import Wording

/// The accessibility statement: not conformant until a person has audited the page.
struct AccessibilityPage {
  let report: Report
  let language: Language

  static func path(_ language: Language) -> String { language.fileName("accessibilite") + ".html" }

  /// The whole text of the page.
  var text: String {
    HTMLDocument(
      in: language, title: "\(AccessibilityWords.title[language]) – \(report.title[language])",
      isPublic: !report.isProvisional, styles: .pages, ownStyles: report.styleSheetPath, body: body
    ).text
  }

  private func say(_ phrase: Phrase) -> HTML { .text(phrase[language]) }

  private var body: HTML {
    [
      .tag("a", ["class": "skip", "href": "#contenu"], say(PageWords.skip)),
      .tag(
        "header", [:],
        .list(report.warnings.map { .tag("p", ["class": "provisional"], say($0)) }),
        .tag(
          "div", ["class": "column masthead"],
          .tag(
            "p", ["class": "languages"],
            .tag("a", ["href": HTMLPage.path(language)], say(AccessibilityWords.back)), other))),
      .tag(
        "main", ["id": "contenu", "tabindex": "-1"],
        .tag("div", ["class": "column"], [.tag("h1", [:], say(AccessibilityWords.title))] + parts)),
    ]
  }

  private var other: HTML {
    let other: Language = language == .french ? .english : .french
    return .tag(
      "a", ["href": Self.path(other), "hreflang": other.rawValue, "lang": other.rawValue],
      say(PageWords.otherLanguage))
  }

  private var parts: [HTML] {
    [
      part(
        AccessibilityWords.stateHeading,
        [AccessibilityWords.state(report.title), AccessibilityWords.why]),
      part(
        AccessibilityWords.madeHeading, AccessibilityWords.made, listed: AccessibilityWords.checks),
      part(AccessibilityWords.limitsHeading, AccessibilityWords.limits),
      part(AccessibilityWords.contactHeading, [contact, AccessibilityWords.recourse]),
      part(AccessibilityWords.dateHeading, [AccessibilityWords.dated(report.asOf)]),
    ]
  }

  private var contact: Phrase {
    AccessibilityWords.contact(
      publisher: report.publication?.publisher, mail: report.publication?.contact)
  }

  private func part(_ heading: Phrase, _ paragraphs: [Phrase], listed: [Phrase] = []) -> HTML {
    .tag(
      "section", ["class": "part"],
      [.tag("h2", [:], say(heading))] + paragraphs.map { .tag("p", [:], say($0)) }
        + (listed.isEmpty ? [] : [.tag("ul", [:], listed.map { .tag("li", [:], say($0)) })]))
  }
}
