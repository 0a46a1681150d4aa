extension JSON {
  /// Reads one JSON text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - maximumDepth: how many arrays and objects may stand inside each other, so that a hostile
  ///     text cannot exhaust the stack.
  ///   - passedOver: a member whose arrays and objects are not read, only stepped over; null stands
  ///     in their place.
  /// - Throws: `JSONError` with the line and column.
  public init(
    reading bytes: some Sequence<UInt8>, maximumDepth: Int = 256,
    passingOver passedOver: String? = nil
  ) throws(JSONError) {
    var scanner = JSONScanner(
      Array(bytes), maximumDepth: maximumDepth, passingOver: passedOver)
    self = try scanner.document()
  }

  /// Reads one JSON text from a string.
  public init(reading text: String) throws(JSONError) {
    try self.init(reading: text.utf8)
  }
}
