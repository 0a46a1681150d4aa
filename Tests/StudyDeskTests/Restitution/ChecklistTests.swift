import Disclosure
import Restitution
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// Checklists against people whose answers are written out.
struct `Counting gaps` {
  private let checklist = Checklist(items: ["eyes", "feet"], gap: ["no"], met: ["yes"])

  /// Lists filled in one after the other: `eyes` and `feet`, `-` where nothing was answered.
  private func entries(_ lists: String...) -> [CountedEntry] { entries(lists) }

  private func entries(_ lists: [String]) -> [CountedEntry] {
    lists.enumerated().map { place, list in
      let words = list.split(separator: " ").map(String.init)
      let answers = zip(["eyes", "feet"], words).filter { $1 != "-" }.map { ($0, [$1]) }
      return CountedEntry(
        form: "list", role: .followUp, month: Known.start.month + place,
        answers: Dictionary(uniqueKeysWithValues: answers))
    }
  }

  @Test func `what became of the gaps somebody had at first`() {
    func closing(_ lists: String...) -> [String]? {
      checklist.codes(.closing, of: entries(lists))
    }
    #expect(closing("no no", "no yes", "yes yes") == ["all-closed"])
    #expect(closing("no no", "yes no") == ["some-closed"])
    #expect(closing("no yes", "no no") == ["none-closed"])
    #expect(closing("yes yes", "no yes") == ["without-gap"])
    // One list says nothing of what became of it; nor do answers that are neither.
    #expect(closing("no no") == nil)
    #expect(closing("no no", "unknown -") == nil)
    // A question that came up once only is left aside, the other one counts.
    #expect(closing("no -", "yes no") == ["all-closed"])
    #expect(closing("unknown no", "no yes", "yes yes") == ["all-closed"])
  }

  @Test func `which gaps are closed`() {
    #expect(checklist.codes(.closed, of: entries("no no", "yes yes")) == ["eyes", "feet"])
    #expect(checklist.codes(.closed, of: entries("yes no", "yes no")) == [])
    #expect(checklist.codes(.closed, of: entries("no no")) == nil)
  }

  @Test func `how many gaps there are now`() {
    #expect(checklist.codes(.open, of: entries("no no", "no yes")) == ["1"])
    #expect(checklist.codes(.open, of: entries("no no")) == ["2"])
    #expect(checklist.codes(.open, of: entries("no no", "unknown -")) == nil)
  }
}
