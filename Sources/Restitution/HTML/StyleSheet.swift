/// Rules of appearance, written by the program and never from anybody's text.
package struct StyleSheet: Hashable, Sendable {
  let css: String

  package init(_ parts: StaticString...) {
    css = parts.map(\.description).joined(separator: "\n")
  }

  private init(css: String) { self.css = css }

  package static func + (left: StyleSheet, right: StyleSheet) -> StyleSheet {
    StyleSheet(css: left.css + "\n" + right.css)
  }

  /// The colours as custom properties, for a light screen, for a dark one and for paper.
  init(_ light: Palette, dark: Palette, print: Palette) {
    css = """
      :root {
      \(light.properties) }
      @media (prefers-color-scheme: dark) { :root {
      \(dark.properties) } }
      @media print { :root {
      \(print.properties) } }
      """
  }

  /// The marks of a drawing that stands alone, its colours spelt out: programs other than browsers
  /// know no custom properties.
  static func chart(in palette: Palette, font: String?) -> StyleSheet {
    var css = chart.css
    for (name, colour) in palette.named {
      css = css.replacing("var(--\(name))", with: colour.css)
    }
    if let font { css += "\n.chart { font-family: \"\(font)\"; }" }
    return StyleSheet(css: css)
  }

  /// The look of every page: calm large type in the colours of the study, light, dark and on paper.
  package static let pages = StyleSheet(.light, dark: .dark, print: .paper) + .page
}
