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
  /// The words with a few before and after.
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
        let around = max(0, start - 30)..<min(scalars.count, start + length + 30)
        return FoundWords(
          participant: participant, origin: origin,
          passage: Passage(place: answer.place, start: start, length: length),
          context: answer.text.scalars(around) ?? "")
      }
    }
  }
}

extension String {
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
