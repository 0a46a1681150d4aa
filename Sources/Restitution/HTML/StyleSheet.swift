/// Rules of appearance, written by the program and never from anybody's text.
struct StyleSheet: Hashable, Sendable {
  let css: String

  init(_ parts: StaticString...) {
    css = parts.map(\.description).joined(separator: "\n")
  }

  private init(css: String) { self.css = css }

  static func + (left: StyleSheet, right: StyleSheet) -> StyleSheet {
    StyleSheet(css: left.css + "\n" + right.css)
  }

  /// The colours as custom properties, for a light and for a dark screen.
  init(_ light: Palette, dark: Palette) {
    css = """
      :root { color-scheme: light dark;
      \(light.properties) }
      @media (prefers-color-scheme: dark) { :root {
      \(dark.properties) } }
      @media print { :root { color-scheme: light;
      \(light.properties) } }
      """
  }
}
