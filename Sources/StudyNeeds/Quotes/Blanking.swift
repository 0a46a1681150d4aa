import Wording

/// A place of a text and what stands there instead.
public struct Blank: Hashable, Sendable {
  /// In Unicode scalars.
  public let range: Range<Int>
  /// Such as `[prénom]`.
  public let replacement: String

  /// A blank as a reader chose it.
  public init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// Why blanks cannot be applied to a text.
public enum BlankFault: Error, Hashable, Sendable {
  /// Empty, outside the text, or through the middle of a character.
  case misplaced(Range<Int>)
  /// Two of them meet.
  case overlapping(Range<Int>, Range<Int>)
  /// What should stand there is empty, or would steer a terminal.
  case unfitReplacement(Range<Int>)
}

extension String {
  /// The text with these blanks, in whatever order they are given, and nothing else changed.
  public func blanked(_ blanks: [Blank]) throws(BlankFault) -> String {
    let boundaries = Boundaries(self)
    let sorted = blanks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var last: Blank?
    for blank in sorted {
      guard !blank.range.isEmpty, boundaries.hold(blank.range) else {
        throw .misplaced(blank.range)
      }
      guard !blank.replacement.isEmpty,
        blank.replacement.unicodeScalars.allSatisfy({ $0.isHarmless && !$0.isLineBreak })
      else { throw .unfitReplacement(blank.range) }
      if let last, last.range.overlaps(blank.range) {
        throw .overlapping(last.range, blank.range)
      }
      last = blank
    }
    return replacing(sorted)
  }

  private func replacing(_ blanks: [Blank]) -> String {
    let scalars = Array(unicodeScalars)
    var text = UnicodeScalarView()
    var place = 0
    for blank in blanks {
      text.append(contentsOf: scalars[place..<blank.range.lowerBound])
      text.append(contentsOf: blank.replacement.unicodeScalars)
      place = blank.range.upperBound
    }
    text.append(contentsOf: scalars[place...])
    return String(text)
  }
}
