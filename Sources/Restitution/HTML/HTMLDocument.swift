package import Wording

/// A page with all it needs inside: it runs no script and fetches nothing.
package struct HTMLDocument {
  private let language: Language
  private let title: String
  private let isPublic: Bool
  private let styles: StyleSheet
  private let ownStyles: String?
  private let links: HTML
  private let body: HTML

  /// - Parameters:
  ///   - isPublic: false asks machines that find the page not to list it.
  ///   - ownStyles: the address of a style sheet beside the page, read after the page's own.
  ///   - links: more of the head, such as the page in another language.
  package init(
    in language: Language, title: String, isPublic: Bool, styles: StyleSheet = .pages,
    ownStyles: String? = nil, links: HTML = .nothing, body: HTML
  ) {
    self.language = language
    self.title = title
    self.styles = styles
    self.ownStyles = ownStyles
    self.links = links
    self.isPublic = isPublic
    self.body = body
  }

  /// The whole text of the page.
  package var text: String {
    "<!DOCTYPE html>\n"
      + HTML.tag("html", ["lang": language.rawValue], head, .tag("body", [:], body)).markup + "\n"
  }

  private var head: HTML {
    .tag(
      "head", [:],
      .tag("meta", ["charset": "utf-8"]),
      .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .tag("meta", ["name": "color-scheme", "content": "light dark"]),
      .tag(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'"
            + (ownStyles == nil ? "" : " 'self'"),
        ]),
      isPublic ? .nothing : .tag("meta", ["name": "robots", "content": "noindex"]),
      .tag("title", [:], .text(title)), links, .tag("style", [:], .styles(styles)),
      ownStyles.map { .tag("link", ["rel": "stylesheet", "href": $0]) } ?? .nothing)
  }
}
