public import StudyModel
import Wording

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
    let sorted = blanks.sorted { $0.start < $1.start }
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

extension Blank {
  /// A blank as a reader chose it, in Unicode scalars, with what stands there: `[prénom]`.
  public init(_ range: Range<Int>, _ replacement: String) {
    self.init(start: range.lowerBound, length: range.count, replacement: replacement)
  }

  /// In Unicode scalars; empty when the length is none, or reaches beyond all numbers.
  public var range: Range<Int> {
    let (end, isTooFar) = start.addingReportingOverflow(length)
    return isTooFar || end < start ? start..<start : start..<end
  }
}
