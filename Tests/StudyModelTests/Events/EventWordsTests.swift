import StudyModel
import Testing
import Wording

struct `What happened, in words` {
  private func words(_ name: String) -> Phrase { EventKind(name: name, version: 1).words }

  @Test(arguments: EventKind.names)
  func `is told of each kind in both languages, on a line of the log`(_ name: String) {
    for text in [words(name).french, words(name).english] {
      #expect(text != name && !text.isEmpty && !text.contains("."))
      #expect(text.count <= 26)
    }
    #expect(words(name).french != words(name).english)
  }

  @Test func `differs from kind to kind`() {
    #expect(Set(EventKind.names.map { words($0).french }).count == EventKind.names.count)
    #expect(Set(EventKind.names.map { words($0).english }).count == EventKind.names.count)
  }

  @Test func `is the name itself of what only a newer program knows`() {
    #expect(words("tide.turned") == Phrase(same: "tide.turned"))
  }

  @Test func `finds kinds by name, by noun, and by words from their beginning`() {
    #expect(EventKind.names(meaning: "entry.written") == ["entry.written"])
    #expect(EventKind.names(meaning: "objection") == ["objection.raised", "objection.lifted"])
    #expect(
      EventKind.names(meaning: "Accord")
        == ["agreement.given", "agreement.refused", "agreement.withdrawn"])
    #expect(EventKind.names(meaning: "écrit corrigé") == ["entry.amended"])
    #expect(EventKind.names(meaning: "besoin").isSuperset(of: ["need.stated", "need.merged"]))
    #expect(EventKind.names(meaning: "acc").isEmpty)
    #expect(EventKind.names(meaning: "").isEmpty)
  }
}
