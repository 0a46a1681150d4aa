import StudyModel
import Testing

struct `A digest` {
  @Test func `is read back from its text and its bytes`() {
    let bytes = (0..<32).map { UInt8($0 * 8 + 7) }
    let digest = Digest(bytes: bytes)
    #expect(digest?.bytes == bytes)
    #expect(digest?.description.hasPrefix("070f171f") == true)
    #expect(digest.flatMap { Digest($0.description) } == digest)
    #expect(digest.flatMap { Digest($0.description.uppercased()) } == digest)
    #expect(Digest.none.description == String(repeating: "0", count: 64))
  }

  @Test(arguments: [
    "", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
    String(repeating: "g", count: 64), String(repeating: " 0", count: 32),
    String(repeating: "０", count: 64),
  ])
  func `is nothing else`(text: String) {
    #expect(Digest(text) == nil)
  }

  @Test func `has thirty-two bytes`() {
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 33)) == nil)
  }
}

struct `A stream` {
  @Test(arguments: [
    (Stream.study, "study"), (.participant(Known.code), "participant/LURO-162-T"),
    (.identity(Known.code), "identity/LURO-162-T"),
  ])
  func `is read back from its text`(stream: Stream, text: String) {
    #expect(stream.description == text)
    #expect(Stream(text) == stream)
  }

  @Test(arguments: [
    "", "Study", "study/", "participant", "participant/", "participant/LURO-162-U",
    "identity/LURO-162-T/x", "person/LURO-162-T", "/LURO-162-T",
  ])
  func `is nothing else`(text: String) {
    #expect(Stream(text) == nil)
  }
}
