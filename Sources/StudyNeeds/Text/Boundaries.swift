/// Where a text can be cut without taking a character apart.
struct Boundaries {
  private let isBoundary: [Bool]

  init(_ text: String) {
    var isBoundary = Array(repeating: false, count: text.unicodeScalars.count + 1)
    var place = 0
    for character in text {
      isBoundary[place] = true
      place += character.unicodeScalars.count
    }
    isBoundary[place] = true
    self.isBoundary = isBoundary
  }

  /// Whether the range lies in the text and both of its ends lie between characters.
  func hold(_ range: Range<Int>) -> Bool {
    range.lowerBound >= 0 && range.upperBound < isBoundary.count && isBoundary[range.lowerBound]
      && isBoundary[range.upperBound]
  }

  /// The range, grown to whole characters.
  func around(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while !isBoundary[low] { low -= 1 }
    while !isBoundary[high] { high += 1 }
    return low..<high
  }
}
