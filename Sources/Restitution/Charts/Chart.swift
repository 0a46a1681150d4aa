import Disclosure

/// A picture that can be drawn at several widths.
protocol Chart: Sendable {
  /// The kind of picture and what it shows, in a sentence or two.
  var description: String { get }

  func draw(width: Double) -> Drawing
}

/// The widths a picture is drawn at.
enum ChartWidth: String, CaseIterable, Sendable {
  case wide, narrow

  var units: Double { self == .wide ? 720 : 288 }
}

extension Drawing {
  /// The drawing as an SVG element with a title and a description.
  ///
  /// - Parameter standalone: the styles it must carry when it is a file of its own.
  func svg(
    id: String, className: String?, title: String, description: String, language: String,
    standalone: StyleSheet? = nil
  ) -> HTML {
    var definitions = Texture.allCases.filter(textures.contains).map {
      $0.definition(prefix: "\(id)-")
    }
    if !definitions.isEmpty { definitions = [.tag("defs", [:], definitions)] }
    return .tag(
      "svg",
      [
        "xmlns": standalone == nil ? nil : "http://www.w3.org/2000/svg",
        "class": className.map { "chart \($0)" } ?? "chart",
        "viewBox": "0 0 \(width.units) \(height.units)",
        "width": standalone == nil ? nil : width.units,
        "height": standalone == nil ? nil : height.units,
        "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        "lang": standalone == nil ? nil : language,
      ],
      [
        .tag("title", ["id": "\(id)-title"], .text(title)),
        .tag("desc", ["id": "\(id)-desc"], .text(description)),
        standalone.map { .tag("style", [:], .styles($0)) } ?? .nothing,
      ] + definitions
        + [
          standalone == nil
            ? .nothing
            : .tag("rect", ["class": "sheet", "width": width.units, "height": height.units])
        ]
        + marks.map { $0.withTextures(prefix: "\(id)-") })
  }
}

extension HTML {
  /// The same marks, their textures found under a prefix.
  fileprivate func withTextures(prefix: String) -> HTML {
    guard case .element(let name, let attributes, let children) = self else { return self }
    return .element(
      name,
      attributes.map { attribute in
        guard attribute.name == "fill", attribute.value.hasPrefix("url(#") else {
          return attribute
        }
        return Attribute(name: "fill", value: "url(#\(prefix)\(attribute.value.dropFirst(5))")
      }, children.map { $0.withTextures(prefix: prefix) })
  }
}
