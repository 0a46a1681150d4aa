import StudyDesk
import StudyModel
import Testing
import Wording

struct `A quote` {
  let office: Office
  let code: ParticipantCode
  var desk: Desk { office.desk }

  init() throws {
    office = try Office()
    code = try office.agreed()
    try office.write(code, "Avec Paulette, je retrouve tout à Nulleville.")
  }

  fileprivate func choice(_ blanks: [Blank] = [], figure: String? = "mois") throws -> QuoteChosen {
    let answer = try #require(try desk.text(.entry(1), of: code).answers.first)
    return QuoteChosen(
      passage: Passage(place: answer.place, start: 0, length: answer.text.unicodeScalars.count),
      blanks: blanks, condition: "parkinson", region: nil, need: nil, figure: figure)
  }

  fileprivate static let name = Blank(start: 5, length: 8, replacement: "[prénom]")
  private static let town = Blank(start: 34, length: 10, replacement: "[ville]")

  @Test func `is printed without what was left out, once a second reader let it go`() throws {
    let quote = try desk.choose(choice([Self.name, Self.town]), of: code)
    #expect(error { try desk.release(quote, of: code) }?.code == .refused)
    #expect(try desk.quotes().map(\.isReady) == [false])
    try office.desk(as: "ref-oc-2").release(quote, of: code)
    let line = try #require(try desk.quotes().first)
    #expect(line.words == "Avec [prénom], je retrouve tout à [ville].")
    #expect(line.isReady)
  }

  @Test func `needs the agreement to being quoted, when chosen and ever after`() throws {
    let quote = try desk.choose(choice(), of: code)
    try office.desk(as: "ref-oc-2").release(quote, of: code)
    _ = try desk.withdraw(code, .quotes)
    let line = try #require(try desk.quotes().first)
    #expect(!line.isReady)
    #expect(line.obstacle != nil)
    let again = try choice()
    #expect(error { try desk.choose(again, of: code) }?.code == .refused)
  }

  @Test func `refuses blanks over one another, or outside the words`() throws {
    for blanks in [
      [Self.town, Self.name], [Self.name, Self.name],
      [Blank(start: 44, length: 9, replacement: "x")],
      [Blank(start: 0, length: 0, replacement: "")],
    ] {
      let choice = try choice(blanks)
      #expect(error { try desk.choose(choice, of: code) }?.code == .unacceptable)
    }
  }

  @Test func `stands beside a need or a figure`() throws {
    let nowhere = try choice(figure: nil)
    #expect(error { try desk.choose(nowhere, of: code) }?.code == .unacceptable)
  }

  @Test func `is let go with a reason`() throws {
    let quote = try desk.choose(choice(), of: code)
    try desk.drop(quote, of: code, reason: "trop reconnaissable")
    #expect(
      error { try office.desk(as: "ref-oc-2").release(quote, of: code) }?.code == .unacceptable)
  }
}

extension `A quote` {
  @Test func `is dropped for good when the person withdraws before it went out`() throws {
    try desk.choose(choice(), of: code)
    _ = try desk.withdraw(code, .quotes)
    #expect(try desk.quoteStandings(of: code).map(\.isDropped) == [true])
    _ = try desk.agree(code, to: ["citation"], means: .inPerson)
    #expect(try desk.quotes().map(\.words) == [nil])
    #expect(try desk.quotes().map(\.isReady) == [false])
  }

  @Test func `has a number that stays its own`() throws {
    let first = try desk.choose(choice(), of: code)
    let second = try desk.choose(choice([Self.name]), of: code)
    try desk.drop(first, of: code, reason: "doublon")
    #expect(try desk.quote(2, of: code).quote.id == second)
    #expect(error { _ = try desk.quote(3, of: code) }?.code == .doesNotExist)
  }
}
