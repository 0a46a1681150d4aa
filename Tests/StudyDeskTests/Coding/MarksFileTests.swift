import StudyDesk
import StudyModel
import Testing
import Wording

struct `A table of marks` {
  let office: Office
  let code: ParticipantCode
  let other: ParticipantCode
  var desk: Desk { office.desk }

  init() throws {
    office = try Office()
    code = try office.agreed()
    other = try office.agreed()
    try office.write(code, "Je cherche toujours mes résultats. Ma fille m’aide.")
    try office.write(other, "Le code n’arrive pas. Le code, encore.")
  }

  private func take(
    _ rows: String..., header: String = "code,entry,words,themes", finishing: Bool = false,
    isTrial: Bool = false
  ) throws -> MarksTaken {
    let text = ([header] + rows).joined(separator: "\n")
    return try desk.mark(
      MarksFile.read(Array(text.utf8), file: "marques.csv"), finishing: finishing, isTrial: isTrial)
  }

  private func marks(_ code: ParticipantCode) throws -> [Set<ID<Theme>>] {
    try desk.texts(of: code).markings.marks.map { Set($0.record.themes) }
  }

  @Test func `marks the words of several people at once`() throws {
    let taken = try take(
      "\(code),1,mes résultats,documents classement", "\(other),1,Le code n'arrive pas,connexion")
    #expect((taken.made, taken.known, taken.finished) == (2, 0, 0))
    #expect(try marks(code) == [["documents", "classement"]])
    let (texts, markings, _) = try desk.texts(of: other)
    #expect(
      markings.marks.first.flatMap { texts[0].words(of: $0.record.passage) }
        == "Le code n’arrive pas")
  }

  @Test func `takes places as they are shown to programs`() throws {
    _ = try take(
      "\(code),1,evenement,3,8,documents", header: "code,entry,question,start,length,themes")
    let (texts, markings, _) = try desk.texts(of: code)
    #expect(
      markings.marks.first.flatMap { texts[0].words(of: $0.record.passage) } == "cherche ")
  }

  @Test func `changes nothing when it is taken in again, and adds what is new`() throws {
    _ = try take("\(code),1,mes résultats,documents")
    let again = try take("\(code),1,mes résultats,documents", "\(code),1,Ma fille m’aide.,proches")
    #expect((again.made, again.known) == (1, 1))
    let more = try take("\(code),1,mes résultats,documents classement")
    #expect((more.made, more.known) == (1, 0))
    #expect(try marks(code) == [["documents"], ["proches"], ["classement"]])
  }

  @Test func `says all that is wrong by line, and then marks nothing`() throws {
    let error = error {
      _ = try take(
        "\(code),1,mes résultats,documents", "\(code),1,des mots absents,documents",
        "\(other),1,Le code,connexion", "\(code),7,mes résultats,documents",
        "\(code),1,toujours,licornes")
    }
    #expect(error?.code == .unacceptable)
    #expect(
      error?.findings.map(\.place)
        == ["marques.csv:3", "marques.csv:4", "marques.csv:5", "marques.csv:6"])
    #expect(try marks(code).isEmpty)
  }

  @Test func `does not repeat in its findings what was written`() throws {
    let error = error { _ = try take("\(code),1,des mots absents,documents") }
    let said = error?.findings.map(\.reason.english).joined() ?? ""
    #expect(!said.contains("absents") && !said.contains("résultats"))
  }

  @Test(arguments: [
    "X,1,mes résultats,documents", ",1,mes résultats,documents", "CODE,,mes résultats,documents",
    "CODE,un,mes résultats,documents", "CODE,1,,documents", "CODE,1,mes résultats,",
  ])
  func `refuses lines that say too little`(row: String) throws {
    let row = row.replacing("CODE", with: "\(code)")
    #expect(error { _ = try take(row) }?.findings.map(\.place) == ["marques.csv:2"])
  }

  @Test func `refuses columns that it does not know`() throws {
    let error = error { _ = try take("x", header: "theme") }
    #expect(error?.findings.map(\.place) == ["marques.csv:1"])
  }

  @Test func `can be tried without a mark being made`() throws {
    let taken = try take("\(code),1,mes résultats,documents", finishing: true, isTrial: true)
    #expect((taken.made, taken.finished) == (1, 1))
    #expect(try marks(code).isEmpty)
    #expect(try desk.codingRound().unread.count == 2)
  }

  @Test func `may say that its texts are read to their end`() throws {
    let taken = try take("\(code),1,mes résultats,documents", finishing: true)
    #expect(taken.finished == 1)
    #expect(try desk.codingRound().unread.map(\.participant) == [other])
    #expect(try take("\(code),1,mes résultats,documents", finishing: true).finished == 0)
  }

  @Test func `marks nothing of somebody who has taken everything back`() throws {
    _ = try desk.withdraw(other, .exclude)
    let error = error {
      _ = try take("\(code),1,mes résultats,documents", "\(other),1,Le code n’arrive pas,connexion")
    }
    #expect(error?.findings.map(\.place) == ["marques.csv:3"])
    #expect(try marks(code).isEmpty)
  }
}
