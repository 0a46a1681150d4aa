import StudyLedger
import Testing

struct `A part on paper` {
  private let shares: [Share]

  init() throws {
    shares = try SecretSharing.split((0..<32).map { $0 }, parts: 12, threshold: 3)
  }

  private static func fault(_ text: String) -> ShareError? {
    do { _ = try Share(reading: text, place: 1) } catch { return error }
    return nil
  }

  @Test func `is read as it was printed`() throws {
    for share in shares {
      #expect(try Share(reading: share.text, place: 1) == share)
      #expect(Share.isMeant(by: share.text))
    }
    #expect(shares[10].text.hasPrefix("SILLAGE-11-3-"))
    #expect(shares[0].text.split(separator: "-").count == 3 + 16)
  }

  @Test(arguments: 1...40)
  func `may hold a secret of any length`(length: Int) throws {
    let secret = [UInt8](repeating: 255, count: length)
    let texts = try SecretSharing.split(secret, parts: 2, threshold: 2).map(\.text)
    let read = try [Share(reading: texts[0], place: 1), Share(reading: texts[1], place: 2)]
    #expect(try SecretSharing.combine(read) == secret)
  }

  @Test func `may be typed in small letters, with spaces or none`() throws {
    let text = shares[0].text
    let groups = text.split(separator: "-")
    let apart = groups.joined(separator: " ").lowercased()
    let together = groups[..<3].joined(separator: "-") + "-" + groups[3...].joined()
    for typed in [apart, together, "  " + text.replacing("-", with: " – ")] {
      #expect(try Share(reading: typed, place: 1) == shares[0])
    }
  }

  @Test func `is named when one letter is wrong, wherever it is`() {
    let text = Array(shares[6].text)
    for place in text.indices.dropFirst("SILLAGE-7-3-".count) where text[place] != "-" {
      for wrong in ["A", "7", "0", "É"] as [Character] where wrong != text[place] {
        var typed = text
        typed[place] = wrong
        #expect(Self.fault(String(typed)) == .mistyped(number: 7))
      }
    }
  }

  @Test func `is named when letters are missing, too many, or have changed places`() {
    let text = shares[6].text
    let groups = text.split(separator: "-").map(String.init)
    var swapped = groups
    swapped.swapAt(5, 6)
    for typed in [String(text.dropLast()), text + "A", text + "AAAA", "SILLAGE-7-3-AAAA"] {
      #expect(Self.fault(typed) == .mistyped(number: 7))
    }
    #expect(Self.fault(swapped.joined(separator: "-")) == .mistyped(number: 7))
  }

  @Test func `is refused when its number or the number needed was changed`() {
    let text = shares[6].text
    #expect(
      Self.fault(text.replacing("SILLAGE-7-3-", with: "SILLAGE-8-3-")) == .mistyped(number: 8))
    #expect(
      Self.fault(text.replacing("SILLAGE-7-3-", with: "SILLAGE-7-2-")) == .mistyped(number: 7))
  }

  @Test(arguments: ["", "bonjour", "SILLAGE-0-2-AAAA", "SILLAGE-1-1-AAAA", "SILLAGE-300-2-AAAA"])
  func `is told from any other text`(text: String) {
    #expect(Self.fault(text) == .unreadable(place: 1))
  }

  @Test func `is found among other lines`() {
    #expect(!Share.isMeant(by: "Part 1 of 3"))
    #expect(!Share.isMeant(by: "sillage utilisateur récupérer NOM --share part-1.txt"))
    #expect(!Share.isMeant(by: ""))
  }

  @Test func `is printed by nothing by mistake`() {
    #expect("\(shares[0])" == "part 1")
    #expect(String(reflecting: shares[0]) == "part 1")
    var dumped = ""
    dump(shares[0], to: &dumped)
    #expect(!dumped.contains("values"))
  }
}
