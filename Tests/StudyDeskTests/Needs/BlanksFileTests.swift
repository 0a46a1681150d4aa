import Foundation
import StudyDesk
import StudyModel
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

  @Test(arguments: Shelf.studies)
  func `stand beside the forms of every study, and leave its own conditions alone`(
    _ study: String
  ) throws {
    let text = try String(contentsOfFile: Shelf.forms(study) + "/blanks.yaml", encoding: .utf8)
    let (dictionary, findings) = BlanksFile.read(text)
    #expect(findings == [])
    let finder = BlankFinder(try #require(dictionary))
    #expect(
      finder.suggestions(in: "Avec Paulette, à Bordeaux, on m’a parlé du syndrome de Marfan.")
        .map(\.kind) == [.firstName, .town, .rare])
    let shelf = try StudyFile.read(
      String(contentsOfFile: Shelf.forms(study) + "/study.yaml", encoding: .utf8))
    for condition in try #require(shelf.0).conditions {
      #expect(finder.suggestions(in: "J’ai \(condition.label.french.lowercased()).") == [])
    }
  }

  /// The figures of docs/quotes.md: what changes them is to be written there.
  @Test func `are found as often as the documentation says`() throws {
    let plain = try InventedQuotes("quotes.txt").score(finder())
    #expect(plain == InventedQuotes.Score(planted: 57, found: 57, idle: 1))
    let hard = try InventedQuotes("quotes-hard.txt").score(finder())
    #expect(hard == InventedQuotes.Score(planted: 24, found: 10, idle: 5))
  }
}
