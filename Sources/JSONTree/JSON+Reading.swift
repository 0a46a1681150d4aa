extension JSON {
  /// Reads one JSON text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - maximumDepth: how many arrays and objects may stand inside each other, so that a hostile
  ///     text cannot exhaust the stack.
  /// - Throws: `JSONError` with the line and column.
  public init(reading bytes: some Sequence<UInt8>, maximumDepth: Int = 256) throws(JSONError) {
    var scanner = JSONScanner(Array(bytes), maximumDepth: maximumDepth)
    self = try scanner.document()
  }

  /// Reads one JSON text from a string.
  public init(reading text: String) throws(JSONError) {
    try self.init(reading: text.utf8)
  }
}
