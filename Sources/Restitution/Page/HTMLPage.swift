import Wording

/// The report as one page in one language, with all it needs inside.
struct HTMLPage {
  let report: Report
  let language: Language
  /// Paths of files that a release may lack and this one has.
  var offered: Set<String> = []

  /// The page's file name in that language.
  static func path(_ language: Language) -> String {
    language.fileName("index") + ".html"
  }

  /// The anchors that every page has, which a section or a figure may not take.
  static let ownAnchors: Set<String> = [
    "contenu", "essentiel", "sommaire", "lecture", "methode", "limites", "glossaire",
    "fichiers",
  ]

  /// The whole text of the page.
  var text: String {
    HTMLDocument(
      in: language, title: "\(report.title[language]) – \(report.study[language])",
      isPublic: !report.isProvisional, styles: .pages + .chart,
      ownStyles: report.styleSheetPath, links: alternates, body: body
    ).text
  }

  func say(_ phrase: Phrase) -> HTML { .text(phrase[language]) }

  func paragraphs(_ phrases: [Phrase]) -> HTML {
    .list(phrases.map { .tag("p", [:], say($0)) })
  }

  private var other: Language { language == .french ? .english : .french }

  /// The page in each language, for programs that look for one.
  private var alternates: HTML {
    .list(
      Language.allCases.map {
        .tag("link", ["rel": "alternate", "hreflang": $0.rawValue, "href": Self.path($0)])
      })
  }

  private var body: HTML {
    [
      .tag("a", ["class": "skip", "href": "#contenu"], say(PageWords.skip)),
      .tag("header", [:], banner, .tag("div", ["class": "column masthead"], masthead)),
      .tag(
        "main", ["id": "contenu", "tabindex": "-1"],
        .tag("div", ["class": "column"], [opening, contents] + parts.map(view))),
      .tag("footer", [:], .tag("div", ["class": "column"], foot)),
    ]
  }

  private var banner: HTML {
    .list(report.warnings.map { .tag("p", ["class": "provisional"], say($0)) })
  }

  private var masthead: HTML {
    [
      .tag(
        "p", ["class": "languages"],
        .tag("span", [:], say(report.study)),
        .tag(
          "a",
          [
            "href": Self.path(other), "hreflang": other.rawValue, "lang": other.rawValue,
            "rel": "alternate",
          ], say(PageWords.otherLanguage))),
      .tag("h1", [:], say(report.title)),
      .tag("p", ["class": "lead"], say(report.subtitle)),
      .tag("p", ["class": "dated"], say(PageWords.asOf(report.asOf)), "."),
    ]
  }

  private var opening: HTML {
    guard !report.summary.isEmpty else { return .nothing }
    return .tag(
      "section", ["class": "summary", "aria-labelledby": "essentiel"],
      .tag("h2", ["id": "essentiel"], say(PageWords.summary)), paragraphs(report.summary))
  }

  private var contents: HTML {
    .tag(
      "nav", ["class": "contents", "aria-labelledby": "sommaire"],
      .tag("h2", ["id": "sommaire"], say(PageWords.contents)),
      .tag(
        "ol", [:],
        parts.map { part in
          .tag("li", [:], .tag("a", ["href": "#\(part.id)"], say(part.heading)))
        }))
  }

  private func view(_ part: Part) -> HTML {
    .tag(
      "section", ["class": "part", "aria-labelledby": part.id],
      [.tag("h2", ["id": part.id], say(part.heading)), part.content])
  }

  private var foot: HTML {
    [
      .tag("p", [:], say(report.study), ". ", say(PageWords.asOf(report.asOf)), "."),
      .tag(
        "p", [:],
        .tag(
          "a", ["href": AccessibilityPage.path(language)], say(AccessibilityWords.title)), "."),
      .list(report.warnings.map { .tag("p", [:], .tag("strong", [:], say($0)), ".") }),
    ]
  }
}

extension Report {
  /// Where a style sheet of one's own lies; nil when there is none.
  var styleSheetPath: String? { styleSheet == nil ? nil : "style.css" }

  /// What stands above everything else: that it may not go out, that its people are invented.
  var warnings: [Phrase] {
    [isProvisional ? PageWords.provisional : nil, isInvented ? PageWords.invented : nil]
      .compactMap(\.self)
  }
}
