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
    #expect(error { try coordination.unmark(mark, of: code) }?.code == .doesNotExist)
    try coordination.finishReading(.entry(1), of: code)
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

  @Test func `settles nothing before both have finished, and says what is missing`() throws {
    let coordination = try office.desk(as: "coordination")
    try desk.mark(passage("mes résultats"), of: code, with: ["documents"])
    func refusals(by reader: Desk) -> [DeskError?] {
      // A theme that another marked and one that nobody did are refused alike.
      ["documents", "confiance"].map { theme in
        error {
          try reader.settle(theme, in: .entry(1), of: code, applies: true, reason: "relu")
        }
      }
    }
    func expectAlike(_ refusals: [DeskError?], naming words: String) {
      #expect(refusals.map(\.?.code) == [.refused, .refused])
      #expect(refusals[0]?.words == refusals[1]?.words)
      #expect(refusals[0]?.words.english.contains(words) == true)
    }
    expectAlike(refusals(by: desk), naming: "You have not said yet")
    try desk.finishReading(.entry(1), of: code)
    expectAlike(refusals(by: desk), naming: "second reader")
    expectAlike(refusals(by: coordination), naming: "You have not said yet")
    try coordination.finishReading(.entry(1), of: code)
    #expect(refusals(by: coordination).map(\.?.code) == [nil, .unacceptable])
  }

  @Test func `numbers each reader's marks for themselves, so that none tells of another's`() throws
  {
    let coordination = try office.desk(as: "coordination")
    for words in ["mes résultats", "Ma fille"] {
      try desk.mark(passage(words), of: code, with: ["documents"])
    }
    let theirs = try coordination.mark(passage("toujours"), of: code, with: ["documents"])
    #expect(try coordination.mark(theirs, of: code).number == 1)
    #expect(try coordination.mark(MarkReference(1), of: code).id == theirs)
    try coordination.finishReading(.entry(1), of: code)
    let second = try coordination.mark(MarkReference(2, by: "ref-oc-1"), of: code)
    #expect(try coordination.markedWords(MarkReference(1), of: code).passage.length == 8)
    #expect("\(second.reference(for: "coordination"))" == "ref-oc-1/2")
    #expect("\(second.reference(for: "ref-oc-1"))" == "2")
  }

  @Test(arguments: ["0", "-1", "", "/3", "ref-oc-1/", "a/b/3", "trois"])
  func `a mark is named by its number, alone or after the reader's name`(text: String) {
    #expect(MarkReference(text) == nil)
    #expect(MarkReference("ref-oc-1/3") == MarkReference(3, by: "ref-oc-1"))
    #expect(MarkReference("3") == MarkReference(3))
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

extension `Coding a text` {
  @Test func `another's marks are as if they were not, until one has finished the text`() throws {
    let coordination = try office.desk(as: "coordination")
    let mark = try desk.mark(passage("mes résultats"), of: code, with: ["documents"])
    try desk.state(
      NeedStated(
        need: "retrouver", french: "Retrouver", english: nil, theme: "documents", function: nil,
        moment: nil))
    try desk.support("retrouver", by: mark, of: code)
    let first = MarkReference(1, by: "ref-oc-1")
    func codes(_ reader: Desk) -> [DeskError?] {
      [
        error { _ = try reader.mark(first, of: code) },
        error { _ = try reader.markedWords(first, of: code) },
        error { try reader.support("retrouver", by: mark, of: code) },
      ]
    }
    #expect(codes(coordination).map(\.?.code) == Array(repeating: .doesNotExist, count: 3))
    #expect(try coordination.needs(behind: .entry(1), of: code).isEmpty)
    #expect(try coordination.trace("retrouver").passages.isEmpty)
    #expect(try coordination.trace("retrouver").hidden == 1)
    #expect(try desk.needs(behind: .entry(1), of: code).count == 1)

    try coordination.finishReading(.entry(1), of: code)
    #expect(codes(coordination) == [nil, nil, nil])
    #expect(try coordination.needs(behind: .entry(1), of: code).count == 1)
    #expect(try coordination.trace("retrouver").passages.map(\.words) == ["mes résultats"])
  }

  @Test func `a need that was merged keeps its own passages, counted once by its heir`() throws {
    for need: ID<Need> in ["retrouver", "aider"] {
      try desk.state(
        NeedStated(
          need: need, french: "Un besoin", english: nil, theme: "documents", function: nil,
          moment: nil))
    }
    let first = try desk.mark(passage("mes résultats"), of: code, with: ["documents"])
    let second = try desk.mark(passage("Ma fille"), of: code, with: ["documents"])
    try desk.support("retrouver", by: first, of: code)
    try desk.support("aider", by: second, of: code)
    try desk.merge(["aider"], into: "retrouver", reason: "la même chose")
    #expect(try desk.trace("aider").passages.map(\.words) == ["Ma fille"])
    #expect(
      Set(try desk.trace("retrouver").passages.map(\.words)) == ["mes résultats", "Ma fille"])
    #expect(try desk.peopleBehindNeeds() == ["aider": 1, "retrouver": 1])
  }
}
