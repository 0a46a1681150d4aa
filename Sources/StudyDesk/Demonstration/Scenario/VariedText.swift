/// A text with parts that vary: `{a|b}` is drawn each time, `[a|b]` is a person's own.
struct VariedText {
  private indirect enum Piece {
    case plain(String)
    case drawn([VariedText])
    case own([VariedText])
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var rest = Substring(text)
    self.init(reading: &rest, isInside: false)
  }

  /// The text as a person says it. `voice` is that person's number for parts of their own.
  func text(voice: Int, _ chance: inout Chance) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .plain(let words): text += words
      case .drawn(let parts): text += chance.one(of: parts)?.text(voice: voice, &chance) ?? ""
      case .own(let parts): text += parts[voice % parts.count].text(voice: voice, &chance)
      }
    }
  }

  private init(reading rest: inout Substring, isInside: Bool) {
    var pieces: [Piece] = []
    var plain = ""
    while let character = rest.first {
      if isInside, "|}]".contains(character) { break }
      rest.removeFirst()
      guard "{[".contains(character) else {
        plain.append(character)
        continue
      }
      pieces.append(.plain(plain))
      plain = ""
      let parts = Self.parts(&rest)
      pieces.append(character == "{" ? .drawn(parts) : .own(parts))
    }
    if !plain.isEmpty { pieces.append(.plain(plain)) }
    self.pieces = pieces
  }

  /// The parts up to the closing bracket, which is taken too.
  private static func parts(_ rest: inout Substring) -> [VariedText] {
    var parts: [VariedText] = []
    repeat { parts.append(VariedText(reading: &rest, isInside: true)) } while rest.popFirst() == "|"
    return parts
  }
}
