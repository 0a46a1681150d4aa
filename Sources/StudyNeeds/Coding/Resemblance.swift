/// Finds where words that were changed now stand, by the words that are left (Smith and Waterman,
/// 1981).
struct Resemblance {
  private let words: [String]

  init(_ scalars: [Unicode.Scalar]) {
    words = Token.all(in: scalars).filter { $0.kind != .sign }.map(\.folded)
  }

  /// More comparisons than this are not made: a reader is then shown the whole text.
  private static let mostWork = 8_000_000
  /// Of a word that is the same, one that is not, and one that came or went.
  private static let (same, other, apart) = (2, -1, -1)

  /// The places that resemble the words, the likeliest first; none when hardly any is left.
  func places(in text: [Unicode.Scalar]) -> [Range<Int>] {
    let tokens = Token.all(in: text).filter { $0.kind != .sign }
    guard !words.isEmpty, let first = tokens.first, let last = tokens.last else { return [] }
    guard words.count * tokens.count <= Self.mostWork else {
      return [first.range.lowerBound..<last.range.upperBound]
    }
    let ends = scores(tokens.map(\.folded))
    var places: [Range<Int>] = []
    for end in ends.sorted(by: { ($0.score, $1.end) > ($1.score, $0.end) }) {
      guard end.score * 2 >= words.count, end.score > 0, places.count < 3 else { break }
      let place = tokens[end.start].range.lowerBound..<tokens[end.end].range.upperBound
      if !places.contains(where: { $0.overlaps(place) }) { places.append(place) }
    }
    return places
  }

  private struct Alignment {
    var score = 0
    /// The first and the last token aligned.
    var start = 0
    var end = 0
  }

  /// The best alignment that ends at each token.
  private func scores(_ tokens: [String]) -> [Alignment] {
    var row = Array(repeating: Alignment(), count: words.count + 1)
    return tokens.enumerated().map { index, token in
      var diagonal = row[0]
      row[0] = Alignment(score: 0, start: index, end: index)
      var best = Alignment()
      for place in words.indices {
        let above = row[place + 1]
        let isSame = words[place] == token
        var cell = diagonal.score > 0 ? diagonal : Alignment(score: 0, start: index, end: index)
        cell.score += isSame ? Self.same : Self.other
        if above.score + Self.apart > cell.score {
          cell = above
          cell.score += Self.apart
        }
        if row[place].score + Self.apart > cell.score {
          cell = row[place]
          cell.score += Self.apart
        }
        if cell.score < 0 { cell.score = 0 }
        diagonal = above
        cell.end = index
        row[place + 1] = cell
        if isSame, cell.score > best.score { best = cell }
      }
      return best
    }
  }
}
