/// One way of sorting people, such as region or answer, with its categories in order.
///
/// The categories are the complete list a reader knows. Their words live with the report.
public struct TableDimension: Hashable, Sendable {
  /// How one person may stand in the categories.
  public enum Membership: String, Hashable, Sendable {
    /// Each person is in exactly one category, so the categories add up to the total.
    case exactlyOne = "one"
    /// Each person is in none, one or several categories, which add up to nothing.
    case anyNumber = "several"
    /// Each category holds some of the people of the one before, as the steps of a path.
    case steps
    /// Each category is an occasion, such as a month, on which people are counted anew. There is no
    /// total over occasions: answers of several months are not answers of more people.
    case occasions
  }

  /// Lowercase ASCII: a letter, then letters, digits, `_` or `-`.
  public let id: String
  /// The ids of the categories, in the order they are read.
  public let leaves: [String]
  /// How the categories relate to each other and to their total.
  public let membership: Membership

  /// False for occasions, which have no total.
  public var hasTotal: Bool { membership != .occasions }

  /// A dimension with at least one category, each named once and none named `total`.
  public init(
    _ id: String, leaves: [String], membership: Membership = .exactlyOne
  ) throws(TableFault) {
    guard id.isPlainIdentifier else { throw .badIdentifier(id) }
    guard !leaves.isEmpty else { throw .noCategory(dimension: id) }
    var seen: Set<String> = []
    for leaf in leaves {
      guard !leaf.isEmpty, leaf != "total" else { throw .badIdentifier(leaf) }
      guard seen.insert(leaf).inserted else { throw .repeatedCategory(leaf, dimension: id) }
    }
    self.id = id
    self.leaves = leaves
    self.membership = membership
  }
}

extension String {
  /// True for what may name a file, a column and an anchor alike.
  var isPlainIdentifier: Bool {
    let bytes = utf8
    guard let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return false
    }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}
