/// A piece of a page or of a drawing, as a value.
///
/// Text is escaped when it is written, always; there is no way to pass markup through a string.
package indirect enum HTML: Hashable, Sendable {
  case text(String)
  case list([HTML])
  case element(String, [Attribute], [HTML])
  /// Rules for a `style` element, from the program alone.
  case styles(StyleSheet)

  /// A name and its value.
  package struct Attribute: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// An element; an attribute whose value is nil is left out.
  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: HTML...
  ) -> HTML {
    tag(name, attributes, children)
  }

  /// An element with a list of children.
  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [HTML]
  ) -> HTML {
    let present = attributes.compactMap { name, value in
      value.map { Attribute(name: name, value: $0) }
    }
    return .element(name, present, children)
  }

  /// Nothing at all.
  package static let nothing = HTML.list([])
}

extension HTML: ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(arrayLiteral elements: HTML...) { self = .list(elements) }
}
