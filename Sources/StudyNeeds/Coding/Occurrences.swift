/// A text in which words are looked for.
struct Occurrences: Sendable {
  let scalars: [Unicode.Scalar]
  private let boundaries: Boundaries

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    boundaries = Boundaries(text)
  }

  /// Everywhere the words stand, whole as they stood: what began a word begins a word.
  func places(
    of words: [Unicode.Scalar], like range: Range<Int>, in other: Occurrences
  ) -> [Range<Int>] {
    let wasWhole = other.boundaries.hold(range)
    let (begins, ends) = (other.isEdge(range.lowerBound), other.isEdge(range.upperBound))
    return starts(of: words).map { $0..<$0 + words.count }.filter { place in
      (!begins || isEdge(place.lowerBound)) && (!ends || isEdge(place.upperBound))
        && (!wasWhole || boundaries.hold(place))
    }
  }

  /// True unless a word or number goes on here.
  private func isEdge(_ place: Int) -> Bool {
    guard place > 0, place < scalars.count else { return true }
    let (left, right) = (scalars[place - 1], scalars[place])
    return !((left.isOfWord || left.isDigit) && (right.isOfWord || right.isDigit))
  }

  /// Every start, overlaps included, in one pass (Knuth, Morris and Pratt, 1977).
  private func starts(of words: [Unicode.Scalar]) -> [Int] {
    var fallback = Array(repeating: 0, count: words.count)
    var matched = 0
    for place in words.indices.dropFirst() {
      while matched > 0, words[place] != words[matched] { matched = fallback[matched - 1] }
      if words[place] == words[matched] { matched += 1 }
      fallback[place] = matched
    }
    var starts: [Int] = []
    matched = 0
    for place in scalars.indices {
      while matched > 0, scalars[place] != words[matched] { matched = fallback[matched - 1] }
      if scalars[place] == words[matched] { matched += 1 }
      if matched == words.count {
        starts.append(place + 1 - words.count)
        matched = fallback[matched - 1]
      }
    }
    return starts
  }

  private static let reach = 400
  /// What reaching the end of both texts at once is worth.
  private static let end = 8

  /// How many scalars before both places are the same.
  func common(before place: Int, _ other: Occurrences, _ otherPlace: Int) -> Int {
    var count = 0
    while count < Self.reach {
      let (left, right) = (place - count, otherPlace - count)
      if left == 0 || right == 0 { return left == right ? count + Self.end : count }
      guard scalars[left - 1] == other.scalars[right - 1] else { return count }
      count += 1
    }
    return count
  }

  /// How many scalars after both places are the same.
  func common(after place: Int, _ other: Occurrences, _ otherPlace: Int) -> Int {
    var count = 0
    while count < Self.reach {
      let (left, right) = (place + count, otherPlace + count)
      let isEnd = (left == scalars.count, right == other.scalars.count)
      if isEnd.0 || isEnd.1 { return isEnd.0 && isEnd.1 ? count + Self.end : count }
      guard scalars[left] == other.scalars[right] else { return count }
      count += 1
    }
    return count
  }
}
