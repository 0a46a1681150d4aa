/// A sentence of a text and its words, as places in Unicode scalars.
public struct Sentence: Hashable, Sendable {
  /// The words in order, each with the signs that cling to it; never empty.
  public let words: [Range<Int>]

  /// From the first word to the last.
  public var range: Range<Int> { words[0].lowerBound..<words[words.count - 1].upperBound }

  /// The sentences of a text. One ends with a full stop, a question or exclamation mark or an
  /// ellipsis that white space follows, and with a line.
  public static func all(in text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var words: [Range<Int>] = []
    func close() {
      if !words.isEmpty { sentences.append(Sentence(words: words)) }
      words = []
    }
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      if scalars[place].properties.isWhitespace {
        if scalars[place].isLineBreak { close() }
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, !scalars[place].properties.isWhitespace { place += 1 }
      if Self.isClosing(scalars[start..<place]) {
        words.append(start..<place)
        // French puts a space before « » » too: what only closes belongs to the sentence it ends.
        while let end = Self.closing(after: place, scalars) {
          words.append(end)
          place = end.upperBound
        }
        close()
      } else {
        words.append(start..<place)
      }
    }
    close()
    return sentences
  }

  /// The next word when it is made of closing signs alone.
  private static func closing(after place: Int, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
    var start = place
    while start < scalars.count, scalars[start].properties.isWhitespace,
      !scalars[start].isLineBreak
    { start += 1 }
    var end = start
    while end < scalars.count, closers.contains(scalars[end]) { end += 1 }
    guard end > start, end == scalars.count || scalars[end].properties.isWhitespace else {
      return nil
    }
    return start..<end
  }

  private static let closers: Set<Unicode.Scalar> = ["»", "”", "\"", ")", "!", "?", "…"]

  private static func isClosing(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let end = word.last { !["»", "”", "\"", ")", "’"].contains($0) }
    return end.map { [".", "!", "?", "…"].contains($0) } ?? false
  }
}
