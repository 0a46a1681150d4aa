public import StudyModel
import StudyNeeds

/// A passage while somebody decides what to leave out of it.
public struct QuoteDraft: Hashable, Sendable {
  /// The passage as it was written.
  public let words: String
  /// What is left out so far, in order, none over another.
  public private(set) var blanks: [Blank] = []

  /// Nothing left out yet.
  public init(_ words: String) { self.words = words }

  /// The words as they would be printed.
  public var result: String { (try? words.blanked(blanks)) ?? words }

  /// True when something of that range is left out.
  public func covers(_ range: Range<Int>) -> Bool {
    blanks.contains { $0.range.overlaps(range) }
  }

  /// Leaves a range of Unicode scalars out.
  ///
  /// What stands instead goes between brackets, so that every reader sees that something was there.
  /// - Returns: false when the range is not within the words or takes a character apart, something of
  ///   it is left out already, or nothing would stand instead.
  @discardableResult
  public mutating func leaveOut(_ range: Range<Int>, as replacement: String) -> Bool {
    let shown = replacement.bracketed
    let blanks = (blanks + [Blank(range, shown)]).sorted { $0.start < $1.start }
    guard (try? words.blanked(blanks)) != nil else { return false }
    self.blanks = blanks
    return true
  }

  /// Leaves out words wherever they stand in the passage. Spaces and apostrophes of any kind are
  /// alike, as keyboards write but one.
  /// - Returns: how many times they were left out.
  public mutating func leaveOut(_ text: String, as replacement: String) -> Int {
    words.scalarRanges(of: text).count { leaveOut($0, as: replacement) }
  }
}

extension String {
  /// Where a text stands in this one, in Unicode scalars; spaces and apostrophes of any kind are
  /// alike.
  func scalarRanges(of text: String) -> [Range<Int>] {
    let all = unicodeScalars.map(\.typed)
    let sought = text.unicodeScalars.map(\.typed)
    guard !sought.isEmpty, sought.count <= all.count else { return [] }
    var found: [Range<Int>] = []
    var place = 0
    while place + sought.count <= all.count {
      if all[place..<place + sought.count].elementsEqual(sought) {
        found.append(place..<place + sought.count)
        place += sought.count
      } else {
        place += 1
      }
    }
    return found
  }

  fileprivate var bracketed: String {
    let text = String(unicodeScalars.filter { $0.properties.generalCategory != .control })
    if text.allSatisfy(\.isWhitespace) { return "" }
    return text.hasPrefix("[") && text.hasSuffix("]") ? text : "[\(text)]"
  }
}

extension Unicode.Scalar {
  /// What a keyboard would write for it.
  fileprivate var typed: Unicode.Scalar {
    switch self {
    case "\u{A0}", "\u{202F}", "\u{2009}", "\n", "\r", "\t": " "
    case "’", "‘", "ʼ": "'"
    default: self
    }
  }
}
