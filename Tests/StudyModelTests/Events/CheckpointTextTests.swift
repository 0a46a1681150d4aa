import StudyModel
import Testing

struct `The text of a checkpoint` {
  private let root = Digest(bytes: (0..<32).map { UInt8($0) }) ?? .none

  @Test func `is three lines and comes back`() {
    let checkpoint = Checkpoint(origin: "sillage/essai/atelier", events: 1_519, root: root)
    let text = """
      sillage/essai/atelier
      1519
      AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=

      """
    #expect("\(checkpoint)" == text)
    #expect(Checkpoint(text) == checkpoint)
    #expect(Checkpoint(text + "\nwhat follows\n") == checkpoint)
    #expect(Checkpoint(text.replacing("\n", with: "\r\n")) == checkpoint)
  }

  @Test(arguments: [
    "", "a\n1\n", "a\n-1\nAAAA\n", "a\n01\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
    "a\n1\nAAECAw==\n", "\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
    "a\n1\nnot base64 at all, but as long as it is\n",
  ])
  func `anything else is none`(_ text: String) {
    #expect(Checkpoint(text) == nil)
  }
}
