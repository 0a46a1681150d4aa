/// Why a table cannot be made.
public enum TableFault: Error, Hashable, Sendable {
  /// An id that is empty, reserved, or not lowercase ASCII where it must be.
  case badIdentifier(String)
  /// A table that sorts people by nothing.
  case noDimension(table: String)
  /// Two dimensions with one id in the same table.
  case repeatedDimension(String, table: String)
  /// A dimension with an empty list of categories.
  case noCategory(dimension: String)
  /// A category named twice in one dimension.
  case repeatedCategory(String, dimension: String)
  /// A cell outside the table, or a person in a category that does not exist.
  case unknownCategory(Address)
  /// A count below zero.
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
