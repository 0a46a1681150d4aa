/// A text as words, with what rules ask of them.
struct QuoteText {
  let tokens: [Token]
  /// Whether a capital says nothing, because nearly everything has one.
  let isShouted: Bool
  private let opensSentence: [Bool]

  init(_ text: String) {
    let tokens = Token.all(in: Array(text.unicodeScalars))
    self.tokens = tokens
    let words = tokens.filter { $0.kind == .word && $0.range.count > 1 }
    isShouted = words.count > 2 && words.filter(\.isAllCapitals).count * 2 > words.count
    var opens = true
    opensSentence = tokens.map { token in
      defer {
        if token.kind != .sign {
          opens = false
        } else if Self.ends.contains(token.folded) {
          opens = true
        }
      }
      return opens
    }
  }

  private static let ends: Set<String> = [
    ".", "!", "?", "…", ":", ";", "«", "»", "“", "”", "\"", "(", "–", "—", "•", "*", "\n", "\r",
    "\u{2028}", "\u{2029}", "\u{85}",
  ]

  subscript(_ place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  func folded(_ place: Int) -> String { self[place]?.folded ?? "" }
  func isWord(_ place: Int) -> Bool { self[place]?.kind == .word }
  func isNumber(_ place: Int) -> Bool { self[place]?.kind == .number }
  func opensSentence(_ place: Int) -> Bool { opensSentence[place] }

  /// A capital that begins a word and means something.
  func isCapitalised(_ place: Int) -> Bool {
    !isShouted && self[place].map { $0.isCapitalised } ?? false
  }

  /// The next word or number when only a space, a hyphen or an apostrophe stands between.
  func next(_ place: Int) -> Int? {
    guard let following = self[place + 1] else { return nil }
    if following.kind != .sign { return place + 1 }
    guard following.isJoined, isJoint(place + 1), let last = self[place + 2],
      last.kind != .sign, last.isJoined
    else { return nil }
    return place + 2
  }

  func isJoint(_ place: Int) -> Bool {
    self[place].map { $0.kind == .sign && $0.folded.unicodeScalars.allSatisfy(\.isJoint) } ?? false
  }

  /// The word before, across an apostrophe or a hyphen.
  func before(_ place: Int) -> Int? {
    var place = place - 1
    if isJoint(place) { place -= 1 }
    return self[place].map { $0.kind == .word } ?? false ? place : nil
  }

  /// The last token of the longest phrase of the index that begins here.
  func end(of index: PhraseIndex, at place: Int) -> Int? {
    guard let token = self[place], token.kind != .sign else { return nil }
    for rest in index.rests(after: token.folded) {
      if let end = end(of: rest, after: place) { return end }
    }
    return nil
  }

  private func end(of words: [String], after place: Int) -> Int? {
    var place = place
    for (index, word) in words.enumerated() {
      guard let following = next(place) else { return nil }
      let found = folded(following)
      let isPlural = index == words.count - 1 && found == word + "s"
      guard found == word || isPlural else { return nil }
      place = following
    }
    return place
  }

  /// The last word of a name that begins here: words with a capital, particles between them.
  func endOfName(_ start: Int) -> Int {
    var end = start
    for _ in 0..<6 {
      var candidate = next(end)
      var particles = 0
      while let place = candidate, Grammar.particles.contains(folded(place)),
        !isCapitalised(place), particles < 2
      {
        candidate = next(place)
        particles += 1
      }
      guard let place = candidate, isWord(place), isCapitalised(place) else { return end }
      end = place
    }
    return end
  }
}
