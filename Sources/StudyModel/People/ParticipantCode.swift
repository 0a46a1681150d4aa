/// What a participant is called in the study: two syllables, three digits and a check character,
/// `TALI-473-P`.
///
/// Drawn by chance, never from the identity. Sounds that are confused on the telephone are left
/// out. The check character is ISO 7064 MOD 37-2: it finds every single wrong character and every
/// two neighbours exchanged. (MOD 37,36 misses some exchanges.)
public struct ParticipantCode: Hashable, Sendable, Comparable {
  private let characters: String

  /// Reads a code as a person writes it: small letters, spaces and missing hyphens are accepted.
  /// Nil when it cannot be one, the check character included.
  public init?(_ text: String) {
    let plain = text.uppercased().filter { $0 != " " && $0 != "-" && $0 != "\u{A0}" }
    guard Self.hasShape(plain), Self.remainder(plain.dropLast(), closing: plain.last) == 1 else {
      return nil
    }
    characters = plain
  }

  /// Draws a code.
  public static func drawn(with instruments: Instruments) -> ParticipantCode {
    while true {
      if let code = draw(instruments.randomBytes(7)) { return code }
    }
  }

  /// Orders codes by their letters and digits, hence by nothing about the person.
  public static func < (left: ParticipantCode, right: ParticipantCode) -> Bool {
    left.characters < right.characters
  }
}

extension ParticipantCode: CustomStringConvertible {
  /// The code with its hyphens in capitals, `TALI-473-P`.
  public var description: String {
    let parts = [characters.prefix(4), characters.dropFirst(4).prefix(3), characters.suffix(1)]
    return parts.joined(separator: "-")
  }
}

extension ParticipantCode {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let digits = Array("0123456789")
  private static let consonants = Array("BDFLMNPRTV")
  private static let vowels = Array("AIOU")
  private static let places = [
    consonants, vowels, consonants, vowels, digits, digits, digits, alphabet,
  ]
  /// Check characters that the eye takes for another one.
  private static let confusing: Set<Character> = ["0", "O", "1", "I", "5", "S", "8", "B"]
  private static let unkind: Set<String> = [
    "PIPI", "PUTA", "BITA", "NULA", "NULO", "RATA", "RATO", "FADA", "MORT", "PUNI", "TUTU", "DODO",
    "BOBO", "LOLO", "TATA", "NANA", "PAPI", "MAMI", "NAVI", "TARA",
  ]

  private static func draw(_ bytes: [UInt8]) -> ParticipantCode? {
    // 240 is a multiple of 4 and of 10, so that every letter and digit is as likely.
    guard bytes.count == 7, bytes.allSatisfy({ $0 < 240 }) else { return nil }
    let word = String(
      (0..<4).map { index in
        let letters = index % 2 == 0 ? consonants : vowels
        return letters[Int(bytes[index]) % letters.count]
      })
    let digits = bytes[4...].map { String(Int($0) % 10) }.joined()
    let body = word + digits
    guard !unkind.contains(word), let check = check(body), !confusing.contains(check) else {
      return nil
    }
    return ParticipantCode(body + String(check))
  }

  /// True for two syllables, three digits and a letter or digit.
  private static func hasShape(_ text: String) -> Bool {
    text.utf8.count == places.count && zip(text, places).allSatisfy { $1.contains($0) }
  }

  private static func check(_ body: String) -> Character? {
    alphabet.first { remainder(body[...], closing: $0) == 1 }
  }

  /// ISO 7064 MOD 37-2, pure system; 1 for a code that holds. Its 37th check character, the
  /// asterisk, is never drawn.
  private static func remainder(_ body: Substring, closing check: Character?) -> Int {
    let sum = body.reduce(0) { sum, character in (sum + value(character)) * 2 % 37 }
    return (sum + (check.map(value) ?? 0)) % 37
  }

  private static func value(_ character: Character) -> Int {
    Int(String(character), radix: 36) ?? 0
  }
}
