/// Where a marked passage stands after its text was amended.
public enum Anchor: Hashable, Sendable {
  /// The very words stand there, and nowhere else could be meant.
  case same(Range<Int>)
  /// A reader has to say: the places that may be meant, the likeliest first, in Unicode scalars.
  case ask([Range<Int>])
  /// Nothing of it is left.
  case gone
}

/// Finds marked passages again in an amended text.
///
/// A mark is kept only where there can be no doubt. All ranges count Unicode scalars.
public struct Anchoring: Sendable {
  private let old: Occurrences
  private let new: Occurrences

  /// A text before and after an amendment.
  public init(from old: String, to new: String) {
    self.old = Occurrences(old)
    self.new = Occurrences(new)
  }

  /// No more places than a reader would look at.
  static let mostCandidates = 12
  /// More occurrences than this are not told apart by what stands around them.
  private static let mostCompared = 200

  /// Where the passage of the old text stands in the new one.
  /// - Precondition: the range lies in the old text and is not empty.
  public func anchor(_ range: Range<Int>) -> Anchor {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= old.scalars.count && !range.isEmpty,
      "a passage lies in its text")
    let words = Array(old.scalars[range])
    let standing = new.places(of: words, like: range, in: old)
    guard !standing.isEmpty else { return resembling(words) }
    let before = old.places(of: words, like: range, in: old)
    if standing.count == 1, before.count == 1, isSure(range, standing[0], words) {
      return .same(standing[0])
    }
    guard standing.count + before.count <= Self.mostCompared,
      let place = only(standing, around: range),
      isOnly(range, among: before, around: place)
    else { return .ask(Array(likeliest(standing, range).prefix(Self.mostCandidates))) }
    return .same(place)
  }

  /// Words that stand once before and after are the same words when they are several, or when
  /// something beside them stands still too.
  private func isSure(
    _ range: Range<Int>, _ place: Range<Int>, _ words: [Unicode.Scalar]
  ) -> Bool {
    let isLong = Token.all(in: words).filter { $0.kind != .sign }.count >= 3
    return isLong || surroundings(range, place) >= 8
  }

  /// The one place whose surroundings are more like the passage's than any other's.
  private func only(_ places: [Range<Int>], around range: Range<Int>) -> Range<Int>? {
    let ranked = places.map { (surroundings(range, $0), $0) }.sorted { $0.0 > $1.0 }
    guard let best = ranked.first, best.0 >= 8 else { return nil }
    return ranked.count > 1 && ranked[1].0 == best.0 ? nil : best.1
  }

  /// Whether no other place of the old text is as much like the new place.
  private func isOnly(
    _ range: Range<Int>, among places: [Range<Int>], around place: Range<Int>
  ) -> Bool {
    let own = surroundings(range, place)
    return places.allSatisfy { $0 == range || surroundings($0, place) < own }
  }

  private func likeliest(_ places: [Range<Int>], _ range: Range<Int>) -> [Range<Int>] {
    guard places.count <= Self.mostCompared else { return places }
    return places.map { (surroundings(range, $0), $0) }
      .sorted { ($0.0, $1.1.lowerBound) > ($1.0, $0.1.lowerBound) }.map(\.1)
  }

  /// How far the text around both places is the same; the end of a text counts as much as a few
  /// words.
  private func surroundings(_ range: Range<Int>, _ place: Range<Int>) -> Int {
    old.common(before: range.lowerBound, new, place.lowerBound)
      + old.common(after: range.upperBound, new, place.upperBound)
  }

  private func resembling(_ words: [Unicode.Scalar]) -> Anchor {
    let places = Resemblance(words).places(in: new.scalars)
    return places.isEmpty ? .gone : .ask(places)
  }
}
