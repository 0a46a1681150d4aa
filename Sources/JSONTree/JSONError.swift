/// Why a text is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Reason: String, Hashable, Sendable {
    case unexpectedEnd, unexpectedCharacter, badNumber, badEscape, controlCharacterInString
    case notUTF8, repeatedName, tooDeep, textAfterValue
  }

  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The byte in that line, from 1.
  public let column: Int

  public init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
