/// Why a text is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Reason: String, Hashable, Sendable {
    /// Against the grammar of RFC 8259: the text stops short, or a character, number or escape does
    /// not belong.
    case unexpectedEnd, unexpectedCharacter, badNumber, badEscape, controlCharacterInString
    /// Against what this reader asks beyond the grammar: UTF-8, each member once, few levels, and
    /// nothing after the value.
    case notUTF8, repeatedName, tooDeep, textAfterValue
  }

  /// What the reader met at this place.
  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The byte in that line, from 1.
  public let column: Int

  /// An error at a line and column, both counted from 1.
  public init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
