import Testing
import Wording

struct `A name` {
  @Test(
    arguments: [
      0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x202A, 0x202E, 0x2066, 0x2069,
    ] as [UInt32])
  func `with a character that nobody sees is refused, and the character named`(
    _ value: UInt32
  ) throws {
    let name = "occi" + String(Character(try #require(Unicode.Scalar(value)))) + "tanie"
    let character = "U+" + String(value, radix: 16, uppercase: true)
    #expect(name.invisible == character)
    #expect(name.nameFault == .holdsInvisible(character))
    #expect(name.nameFault?.french.contains(character) == true)
    #expect(name.nameFault?.english.contains(character) == true)
  }

  @Test(arguments: ["occitanie", "Pays de la Loire", "« a »\u{A0}: b", "l’été", "≤ 5", ""])
  func `that is seen whole is taken`(_ name: String) {
    #expect(name.invisible == nil)
    #expect(name.nameFault == nil)
  }

  @Test func `that would steer a terminal is refused as ever`() {
    #expect("a\u{1B}[2Jb".nameFault == .holdsInvisibleCommand)
  }
}
