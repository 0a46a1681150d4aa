import Foundation
import StudyNeeds

/// Invented sentences of a file, with what in them could tell who spoke.
struct InventedQuotes {
  /// A sentence and the places planted in it, in Unicode scalars.
  struct Quote {
    var text = ""
    var planted: [Range<Int>] = []
  }

  let quotes: [Quote]

  /// Reads sentences with their plants in double brackets; after a bar, the part that matters.
  init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)")
    quotes = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { Self.quote(String($0)) }
  }

  private static func quote(_ line: String) -> Quote {
    line.components(separatedBy: "[[").enumerated().reduce(into: Quote()) { quote, piece in
      let parts = piece.element.components(separatedBy: "]]")
      guard piece.offset > 0, parts.count == 2 else {
        quote.text += piece.element
        return
      }
      let words = parts[0].components(separatedBy: "|")
      let (whole, core) = (words[0], words[words.count - 1])
      let lead = whole.components(separatedBy: core)[0].unicodeScalars.count
      let start = quote.text.unicodeScalars.count + lead
      quote.planted.append(start..<start + core.unicodeScalars.count)
      quote.text += whole + parts[1]
    }
  }

  /// What a finder makes of them.
  struct Score: Hashable {
    var planted = 0
    var found = 0
    /// Suggestions where nothing was planted.
    var idle = 0
  }

  func score(_ finder: BlankFinder) -> Score {
    quotes.reduce(into: Score()) { score, quote in
      let suggested = finder.suggestions(in: quote.text).map(\.range)
      score.planted += quote.planted.count
      score.found +=
        quote.planted.filter { planted in
          suggested.contains {
            $0.lowerBound <= planted.lowerBound && $0.upperBound >= planted.upperBound
          }
        }.count
      score.idle +=
        suggested.filter { place in !quote.planted.contains { $0.overlaps(place) } }.count
    }
  }
}
