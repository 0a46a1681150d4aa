import StudyModel
import Testing
import Wording

struct `A message’s name` {
  @Test(arguments: ["soon-3-1", "silence-2024-10-31", "receipt-2"])
  func `is read as it is written`(text: String) {
    #expect(MessageName(text)?.description == text)
  }

  @Test(arguments: ["", "soon", "soon-", "dream-1", "soon-../x", "soon-é", "soon-1 2", "soon-1\n"])
  func `is nothing else`(text: String) {
    #expect(MessageName(text) == nil)
  }
}
