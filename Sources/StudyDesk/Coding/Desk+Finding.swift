import Foundation
public import StudyModel

/// Words that were searched for, where they stand.
public struct FoundWords: Hashable, Sendable {
  /// Whose words they are.
  public let participant: ParticipantCode
  /// The entry or the interview.
  public let origin: CodedText.Origin
  /// Where they stand.
  public let passage: Passage
  /// The words with a few whole ones before and after; « … » where the text goes on.
  public let context: String
}

extension Desk {
  /// Where words stand in the texts that count, whatever their capitals and accents. The ledger
  /// keeps which texts were shown.
  public func find(_ words: String) throws -> [FoundWords] {
    guard !words.allSatisfy(\.isWhitespace) else {
      throw DeskError.unacceptable("Donnez des mots à chercher.", "Give words to search for.")
    }
    var found: [FoundWords] = []
    try forEachCodedRecord { record in
      found += record.texts.flatMap { $0.places(of: words) }
    }
    var noted: Set<EventID> = []
    for match in found where noted.insert(match.passage.place.writing).inserted {
      try note(match.origin, of: match.participant)
    }
    return found
  }
}

extension CodedText {
  fileprivate func places(of words: String) -> [FoundWords] {
    answers.flatMap { answer in
      answer.text.places(of: words).map { range in
        let scalars = answer.text.unicodeScalars
        let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
        let length = scalars.distance(from: range.lowerBound, to: range.upperBound)
        return FoundWords(
          participant: participant, origin: origin,
          passage: Passage(place: answer.place, start: start, length: length),
          context: answer.text.excerpt(around: start..<start + length, reach: 30))
      }
    }
  }
}

extension String {
  /// A range of Unicode scalars with the whole words that begin and end within reach of it.
  func excerpt(around range: Range<Int>, reach: Int) -> String {
    let isSpace = unicodeScalars.map(\.properties.isWhitespace)
    let bounds = max(0, range.lowerBound - reach)..<min(isSpace.count, range.upperBound + reach)
    var (start, end) = (range.lowerBound, range.upperBound)
    for place in stride(from: start - 1, through: bounds.lowerBound, by: -1) {
      if !isSpace[place], place == 0 || isSpace[place - 1] { start = place }
    }
    for place in range.upperBound..<max(bounds.upperBound, range.upperBound) {
      if !isSpace[place], place + 1 == isSpace.count || isSpace[place + 1] { end = place + 1 }
    }
    let before = isSpace[..<start].contains(false) ? "…" : ""
    let after = isSpace[end...].contains(false) ? "…" : ""
    return before + (scalars(start..<end) ?? "") + after
  }

  /// Where a text stands in this one, whatever its capitals and accents.
  fileprivate func places(of text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var rest = startIndex..<endIndex
    while let range = range(
      of: text, options: [.caseInsensitive, .diacriticInsensitive], range: rest), !range.isEmpty
    {
      found.append(range)
      rest = range.upperBound..<endIndex
    }
    return found
  }
}
