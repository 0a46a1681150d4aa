/// Why a table cannot be made.
public enum TableFault: Error, Hashable, Sendable {
  /// An id that is empty, reserved, or not lowercase ASCII where it must be.
  case badIdentifier(String)
  case noDimension(table: String)
  case repeatedDimension(String, table: String)
  case noCategory(dimension: String)
  case repeatedCategory(String, dimension: String)
  /// A cell outside the table, or a person in a category that does not exist.
  case unknownCategory(Address)
  case negativeCount(Address)
  /// A total that cannot be worked out, because people may be in several categories.
  case missingTotal(Address)
  /// Categories that do not fit their total.
  case contradiction(Address, dimension: String)
  /// A person whose categories do not fit the dimension's membership.
  case badMembership(dimension: String)
  /// A value outside the scale.
  case outsideScale(Address)
}
