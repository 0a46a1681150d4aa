import Wording

extension PaperDocument {
  /// The text as a page with all it needs inside.
  package var page: String {
    HTMLDocument(
      in: language, title: "\(title) – \(study)", isPublic: false, styles: .pages + Self.style,
      body: body
    ).text
  }

  private static let style = StyleSheet(
    """
    main h2 { margin-top: 2.2rem; }
    main li { max-width: 37em; margin-bottom: .35rem; }
    @media print { footer { background: none; } }
    """)

  private var body: HTML {
    [
      .tag(
        "header", [:],
        .tag(
          "div", ["class": "column masthead"], .tag("p", ["class": "lead"], .text(study)),
          .tag("h1", [:], .text(title)))),
      .tag("main", [:], .tag("div", ["class": "column"], blocks.map(html))),
      .tag(
        "footer", [:],
        .tag("div", ["class": "column"], .tag("p", ["class": "note"], .text(foot)))),
    ]
  }

  private func html(_ block: Block) -> HTML {
    switch block {
    case .heading(let level, let runs): .tag("h\(level + 1)", [:], runs.map(\.html))
    case .paragraph(let runs): .tag("p", [:], runs.map(\.html))
    case .list(let isNumbered, let items):
      .tag(isNumbered ? "ol" : "ul", [:], items.map { .tag("li", [:], $0.map(\.html)) })
    }
  }
}

extension PaperDocument.Run {
  fileprivate var html: HTML { isStrong ? .tag("strong", [:], .text(text)) : .text(text) }
}
