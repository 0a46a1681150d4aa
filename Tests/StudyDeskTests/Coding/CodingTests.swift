import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Coding a text` {
  let office: Office
  let code: ParticipantCode
  var desk: Desk { office.desk }
  static let words = "Je cherche toujours mes résultats. Ma fille m’aide."

  init() throws {
    office = try Office()
    code = try office.agreed()
    try office.write(code, Self.words)
  }

  func passage(_ words: String) throws -> Passage {
    let answer = try #require(try desk.text(.entry(1), of: code).answers.first)
    let range = try #require(answer.text.range(of: words))
    let scalars = answer.text.unicodeScalars
    return Passage(
      place: answer.place,
      start: scalars.distance(from: scalars.startIndex, to: range.lowerBound),
      length: scalars.distance(from: range.lowerBound, to: range.upperBound))
  }

  @Test func `shows the words that were written, and notes who looked`() throws {
    let text = try desk.text(.entry(1), of: code)
    #expect(text.answers.map(\.text) == [Self.words])
    var kinds: [String] = []
    try office.desk(as: "coordination").log { kinds.append($0.kind.name) }
    #expect(kinds.last == "entry.read")
  }

  @Test func `keeps marks where the words are, not the words`() throws {
    let mark = try desk.mark(passage("mes résultats"), of: code, with: ["documents"])
    let (texts, markings, _) = try desk.texts(of: code)
    let made = try #require(markings[mark])
    #expect(texts[0].words(of: made.record.passage) == "mes résultats")
    #expect(made.record.themes == ["documents"])
  }

  @Test func `refuses themes that the codebook does not have`() throws {
    let passage = try passage("mes résultats")
    #expect(error { try desk.mark(passage, of: code, with: ["licornes"]) }?.code == .doesNotExist)
    #expect(error { try desk.mark(passage, of: code, with: []) }?.code == .unacceptable)
  }

  @Test(arguments: [0..<0, -1..<3, 40..<99])
  func `refuses words that are in no text`(range: Range<Int>) throws {
    let answer = try #require(try desk.text(.entry(1), of: code).answers.first)
    let passage = Passage(place: answer.place, start: range.lowerBound, length: range.count)
    #expect(
      error { try desk.mark(passage, of: code, with: ["documents"]) }?.code == .unacceptable)
  }

  @Test func `is refused once the person has taken everything back`() throws {
    let passage = try passage("mes résultats")
    _ = try desk.withdraw(code, .exclude)
    #expect(error { try desk.mark(passage, of: code, with: ["documents"]) }?.code == .refused)
    #expect(error { _ = try desk.texts(of: code) }?.code == .refused)
  }

  @Test func `takes one's own marks back, never another's`() throws {
    let mark = try desk.mark(passage("mes résultats"), of: code, with: ["documents"])
    let coordination = try office.desk(as: "coordination")
    #expect(error { try coordination.unmark(mark, of: code) }?.code == .refused)
    try desk.unmark(mark, of: code)
    #expect(try desk.texts(of: code).markings.marks.isEmpty)
    #expect(error { try desk.unmark(mark, of: code) }?.code == .doesNotExist)
  }

  @Test func `tells two readers apart only when both have finished`() throws {
    let coordination = try office.desk(as: "coordination")
    try desk.mark(passage("mes résultats"), of: code, with: ["documents"])
    try desk.finishReading(.entry(1), of: code)
    #expect(try coordination.differences(of: code).isEmpty)
    try coordination.finishReading(.entry(1), of: code)
    let difference = try #require(try coordination.differences(of: code).first)
    #expect(difference.theme == "documents")
    #expect(difference.found == ["ref-oc-1"])
    #expect(difference.missed == ["coordination"])
    #expect(difference.settled == nil)
  }

  @Test func `keeps what was settled, with its reason`() throws {
    let coordination = try office.desk(as: "coordination")
    try desk.mark(passage("mes résultats"), of: code, with: ["documents"])
    try desk.finishReading(.entry(1), of: code)
    try coordination.finishReading(.entry(1), of: code)
    func settle(_ theme: ID<Theme>, _ reason: String) throws {
      try coordination.settle(theme, in: .entry(1), of: code, applies: true, reason: reason)
    }
    #expect(error { try settle("documents", " ") }?.code == .unacceptable)
    #expect(error { try settle("confiance", "relu") }?.code == .unacceptable)
    try settle("documents", "la définition le dit")
    #expect(try coordination.differences(of: code).map(\.settled) == [true])
  }
}
