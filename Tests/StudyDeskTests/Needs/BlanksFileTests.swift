import Foundation
import StudyDesk
import StudyNeeds
import Testing
import Wording

struct `The words that tell who spoke` {
  private let text: String

  init() throws {
    text = try String(contentsOfFile: Stage.forms + "/blanks.yaml", encoding: .utf8)
  }

  private func finder() throws -> BlankFinder {
    let (dictionary, findings) = BlanksFile.read(text)
    #expect(findings == [])
    return BlankFinder(try #require(dictionary))
  }

  @Test func `are read from the study's file, and a misspelt list is told`() throws {
    #expect(
      try finder().suggestions(in: "Mon fils est pompier en Lozère.").map(\.kind) == [
        .profession, .area,
      ])
    let (dictionary, findings) = BlanksFile.read(text.replacing("\ntowns:", with: "\ncities:"))
    #expect(dictionary == nil)
    #expect(findings.map(\.path) == ["cities"])
  }

  /// The figures of docs/quotes.md: what changes them is to be written there.
  @Test func `are found as often as the documentation says`() throws {
    let plain = try InventedQuotes("quotes.txt").score(finder())
    #expect(plain == InventedQuotes.Score(planted: 57, found: 57, idle: 1))
    let hard = try InventedQuotes("quotes-hard.txt").score(finder())
    #expect(hard == InventedQuotes.Score(planted: 24, found: 10, idle: 5))
  }
}
