import StudyModel
import Testing

struct `A participant's code` {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  private static func drawn(_ count: Int, seed: UInt64) -> [ParticipantCode] {
    let instruments = SimulatedWorld(now: Known.start.at(9), seed: seed).instruments
    return (0..<count).map { _ in ParticipantCode.drawn(with: instruments) }
  }

  @Test func `is read back however it is typed`() {
    for code in Self.drawn(500, seed: 1) {
      let text = code.description
      let bare = text.filter { $0 != "-" }
      for typed in [
        text, text.lowercased(), bare, bare.lowercased(),
        bare.map(String.init).joined(separator: " "),
        text.replacing("-", with: "\u{A0}"), " \(text) ",
      ] {
        #expect(ParticipantCode(typed) == code)
      }
    }
  }

  @Test func `is two syllables, three digits and a check character that is not confused`() {
    for code in Self.drawn(2_000, seed: 2) {
      #expect(
        code.description.wholeMatch(
          of: /([BDFLMNPRTV][AIOU]){2}-[0-9]{3}-[234679ACDEFGHJKLMNPQRTUVWXYZ]/) != nil)
    }
  }

  @Test func `with one character wrong is refused`() {
    for code in Self.drawn(40, seed: 3) {
      let right = Array(code.description.filter { $0 != "-" })
      for (place, was) in right.enumerated() {
        for wrong in Self.alphabet where wrong != was {
          var text = right
          text[place] = wrong
          #expect(ParticipantCode(String(text)) == nil)
        }
      }
    }
  }

  @Test func `with two neighbours exchanged is refused`() {
    for code in Self.drawn(2_000, seed: 4) {
      let right = Array(code.description.filter { $0 != "-" })
      for place in 0..<7 where right[place] != right[place + 1] {
        var text = right
        text.swapAt(place, place + 1)
        #expect(ParticipantCode(String(text)) == nil, "\(code) exchanged at \(place)")
      }
    }
  }

  @Test func `is as likely with each letter and digit`() {
    let codes = Self.drawn(8_000, seed: 5).map { Array($0.description) }
    for (place, expected) in [(0, 10), (1, 4), (2, 10), (3, 4), (5, 10), (6, 10), (7, 10)] {
      let counts = Dictionary(grouping: codes, by: { $0[place] }).mapValues(\.count)
      #expect(counts.count == expected)
      for (character, count) in counts {
        let share = Double(count * expected) / Double(codes.count)
        #expect((0.85...1.15).contains(share), "\(character) at \(place)")
      }
    }
  }

  @Test func `is seldom drawn twice and sorts as it is read`() {
    let codes = Self.drawn(1_000, seed: 6)
    #expect(Set(codes).count > 990)
    #expect(codes.sorted().map(\.description) == codes.map(\.description).sorted())
  }

  @Test(arguments: [
    "", "-", "LURO", "LURO-162", "LURO-162-U", "LURO-162-TP", "LURO-162-É", "LURO_162_T",
    "ＬＵＲＯ-162-T", "LURO-१६२-T", "--------", "😀😀😀😀😀😀😀😀",
  ])
  func `is nothing else`(text: String) {
    #expect(ParticipantCode(text) == nil)
  }

  @Test func `has its letters and digits in their places`() {
    let others = (0..<1_000).flatMap { number in
      Self.alphabet.map { "47\(1_000 + number)A\($0)" }
    }
    #expect(others.allSatisfy { ParticipantCode($0) == nil })
  }
}
