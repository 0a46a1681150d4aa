import Foundation
import Wording

/// A list from which one is taken with a single key, nine at a time; letters narrow it.
///
/// A plain value: keys go in, lines come out.
struct PickList {
  /// What a key led to.
  enum Outcome: Equatable {
    case goesOn
    /// The place of the one that was taken.
    case picked(Int)
    case left
  }

  let items: [Phrase]
  /// True when letters are typed to narrow the list.
  let narrows: Bool
  private let language: Language
  /// The letters typed so far.
  private(set) var query = ""
  private var page = 0

  init(_ items: [Phrase], narrows: Bool, language: Language) {
    self.items = items
    self.narrows = narrows
    self.language = language
  }

  /// The places of those that hold the letters, whatever their capitals and accents.
  private var matches: [Int] {
    items.indices.filter { query.isEmpty || items[$0][language].plain.contains(query.plain) }
  }

  /// The places of those under the keys 1 to 9.
  var shown: [Int] { Array(matches.dropFirst(page * 9).prefix(9)) }

  /// How many more there are than are shown.
  var hidden: Int { matches.count - shown.count }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .interrupt, .endOfInput, .escape: return .left
    case .enter: return shown.first.map { .picked($0) } ?? .goesOn
    case .down: if matches.count > (page + 1) * 9 { page += 1 }
    case .up: page = max(0, page - 1)
    case .backspace:
      guard !query.isEmpty else { return .left }
      query.removeLast()
      page = 0
    case .character(let scalar): return take(scalar)
    default: break
    }
    return .goesOn
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Outcome {
    if let number = Int(String(scalar)) {
      return shown.indices.contains(number - 1) ? .picked(shown[number - 1]) : .goesOn
    }
    guard narrows else { return .goesOn }
    query.unicodeScalars.append(scalar)
    page = 0
    return .goesOn
  }
}

extension String {
  /// Without capitals and accents.
  var plain: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
