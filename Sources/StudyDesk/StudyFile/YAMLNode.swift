import Yams

/// A value of a YAML file, laid out when it is first looked into: a file is read by many looks at
/// few members, and each of the library's own values would be copied with its tag, its style and
/// its anchor at every one.
final class YAMLNode {
  private let node: Node

  init(_ node: Node) { self.node = node }

  /// The line on which it begins.
  var line: Int? { node.mark?.line }

  /// The text; nil for a list and for members.
  private(set) lazy var text: String? = node.scalar?.string

  /// The elements of a list; nil for anything else.
  private(set) lazy var elements: [YAMLNode]? = node.sequence.map { $0.map(YAMLNode.init) }

  /// The members in the order of the file; nil for anything else.
  private(set) lazy var members: [(key: YAMLNode, value: YAMLNode)]? = node.mapping.map {
    $0.map { (YAMLNode($0.key), YAMLNode($0.value)) }
  }
}
