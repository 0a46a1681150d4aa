import Foundation
import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

struct `An erasure` {
  let office: Office
  var desk: Desk { office.desk }
  /// Words that are nowhere else.
  static let planted = ["Volontaire Planté", "mot-planté-un", "mot-planté-deux", "raison-plantée"]

  init() throws { office = try Office() }

  /// Someone with a name, an entry, an amendment, a draft and a signed paper, who withdrew.
  private func withdrawn() throws -> ParticipantCode {
    let code = try office.enrolled()
    try desk.record(
      Identity(name: Self.planted[0], telephone: nil, mail: nil, address: nil), of: code)
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(
      code, to: ["participation"], means: .inPerson, scan: Array(Self.planted[0].utf8))
    try office.write(code, Self.planted[1])
    _ = try desk.amend(
      code, entry: 1, response: office.entry(Self.planted[2]), reason: Self.planted[3])
    try desk.keep(["brouillon": .string(Self.planted[1])], named: "\(code)-journal", of: code)
    _ = try desk.withdraw(code, .erase)
    return code
  }

  @Test func `leaves nothing to read, in any file, with any key`() throws {
    let code = try withdrawn()
    let other = try office.agreed()
    let receipt = try desk.erase(code, ground: .withdrawal, reason: "À sa demande.")
    #expect(receipt.agreements.count == 1)
    #expect(error { _ = try desk.participant(code) }?.code == .doesNotExist)
    #expect(try !desk.participants().contains { $0.id == code })
    #expect(try desk.participant(other).id == other)
    #expect(try desk.verify().isIntact)
    try office.expectNothing(of: Self.planted + ["\(code)"])
    let drafts = try? FileManager.default.contentsOfDirectory(atPath: office.path("drafts"))
    #expect(drafts?.isEmpty ?? true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.path("papers")).isEmpty)
  }

  @Test func `takes the keys of those who were invited`() throws {
    let code = try withdrawn()
    let word = try desk.invite(code).word
    _ = try desk.erase(code, ground: .withdrawal, reason: "À sa demande.")
    #expect(
      error { _ = try office.workspace.unlock("\(code)", passphrase: word) }?.code == .refused)
    #expect(try desk.verify().isIntact)
  }

  @Test func `needs a ground that the record bears out`() throws {
    let code = try office.agreed()
    for ground in [Erasure.Ground.withdrawal, .objection] {
      #expect(error { try desk.checkErasing(code, ground) }?.code == .refused)
    }
    _ = try desk.object(code)
    #expect(error { try desk.checkErasing(code, .objection) } == nil)
    #expect(error { _ = try desk.erase(code, ground: .objection, reason: " ") } != nil)
    #expect(try desk.participant(code).id == code)
  }

  @Test func `counts them nowhere from then on`() throws {
    let code = try withdrawn()
    for _ in 0..<6 { try office.write(office.agreed()) }
    _ = try desk.erase(code, ground: .withdrawal, reason: "À sa demande.")
    #expect(try office.desk(as: "coordination").participants().count == 6)
  }

  @Test func `says what remains, in words a person keeps`() throws {
    let code = try withdrawn()
    let receipt = try desk.erase(code, ground: .withdrawal, reason: "À sa demande.")
    let french = receipt.text.french
    #expect(french.contains("REÇU D’EFFACEMENT") && french.contains("\(code)"))
    #expect(french.contains("la preuve qu’un accord a existé (1), sans votre nom"))
    #expect(receipt.json["ground"]?.string == "withdrawal")
  }
}

struct `A restricted record` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `is kept and used for nothing`() throws {
    let code = try office.agreed()
    try office.write(code)
    _ = try desk.restrict(code, reason: "Exactitude contestée.")
    #expect(try desk.standing(of: desk.participant(code)) == .restricted)
    #expect(error { try office.write(code) }?.code == .refused)
    #expect(error { _ = try desk.contents(of: 1, of: code) }?.code == .refused)
    #expect(error { _ = try desk.prepareInterview(code) }?.code == .refused)
    #expect(try desk.tally(of: desk.participant(code)).restricted == 1)
    #expect(try desk.personalData(of: code).items.count > 1)
    _ = try desk.liftRestriction(code, reason: "Vérifié.")
    try office.write(code)
    #expect(try desk.tally(of: desk.participant(code)).counted == 2)
  }

  @Test func `is restricted once`() throws {
    let code = try office.agreed()
    #expect(error { _ = try desk.liftRestriction(code, reason: "x") }?.code == .unacceptable)
    _ = try desk.restrict(code, reason: "x")
    #expect(error { _ = try desk.restrict(code, reason: "x") }?.code == .unacceptable)
  }
}

struct `Retention` {
  let office: Office

  init() throws { office = try Office() }

  @Test func `shows what is past its time before it is purged`() throws {
    let desk = try office.desk(as: "coordination")
    let code = try office.enrolled()
    try office.desk.record(
      Identity(name: "Volontaire Un", telephone: nil, mail: nil, address: nil), of: code)
    #expect(try desk.pastRetention().isEmpty)
    office.at(Known.day("2025-08-01").at(9))
    #expect(try desk.pastRetention().map(\.matter) == [.identity])
    try desk.purge(desk.pastRetention(), reason: "Durée passée.")
    #expect(try desk.pastRetention().isEmpty)
    #expect(try office.desk.identity(of: code) == nil)
    #expect(try desk.participant(code).id == code)
    office.at(Known.day("2027-08-01").at(9))
    #expect(try desk.pastRetention().map(\.matter) == [.record])
    #expect(try desk.purge(desk.pastRetention(), reason: "Durée passée.").receipts.count == 1)
    #expect(try desk.participants().isEmpty)
    #expect(try desk.verify().isIntact)
  }
}

extension Office {
  /// Searches every file of the study, and what lies beside it, for words that must not be there.
  func expectNothing(
    of words: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (name, bytes) in try workspace.files() {
      for word in words {
        #expect(
          bytes.range(of: Data(word.utf8)) == nil && !name.contains(word),
          "\(word) in \(name)", sourceLocation: sourceLocation)
      }
    }
  }
}
