/// An element of an XML document with all that stands in it, and where it began.
public struct Element: Sendable {
  /// A name and the namespace it belongs to; nil for none.
  public struct Name: Hashable, Sendable {
    /// The address of the namespace, such as `urn:QDA-XML:codebook:1.0`; nil for none.
    public var namespace: String?
    /// The name without any prefix.
    public var local: String

    /// A name in a namespace, or in none.
    public init(_ local: String, in namespace: String? = nil) {
      self.local = local
      self.namespace = namespace
    }
  }

  /// A name and its value.
  public struct Attribute: Hashable, Sendable {
    /// The name; an attribute without a prefix is in no namespace.
    public var name: Name
    /// The value, its references resolved.
    public var value: String

    /// An attribute, for a document written in code.
    public init(_ name: Name, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What may stand in an element; comments and instructions are not kept.
  public enum Content: Sendable {
    /// An element in this one.
    case element(Element)
    /// Characters, never two of these in a row.
    case text(String)
  }

  /// What the element is.
  public var name: Name
  /// Its attributes, in the order they were written.
  public var attributes: [Attribute]
  /// What stands in it, in order.
  public var contents: [Content]
  /// The line it began on, from 1; nil for an element made in code.
  public let line: Int?

  /// An element made in code.
  public init(_ name: Name, attributes: [Attribute] = [], contents: [Content] = []) {
    self.init(name, attributes: attributes, contents: contents, line: nil)
  }

  init(_ name: Name, attributes: [Attribute], contents: [Content], line: Int?) {
    self.name = name
    self.attributes = attributes
    self.contents = contents
    self.line = line
  }
}

extension Element {
  /// The value of an attribute in no namespace.
  public subscript(_ attribute: String) -> String? {
    attributes.first { $0.name.namespace == nil && $0.name.local == attribute }?.value
  }

  /// The elements in it, in order.
  public var elements: [Element] {
    contents.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements in it of that local name, whatever their namespace.
  public func elements(named local: String) -> [Element] {
    elements.filter { $0.name.local == local }
  }

  /// All characters in it and in the elements in it.
  public var text: String {
    contents.map { content in
      switch content {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}
