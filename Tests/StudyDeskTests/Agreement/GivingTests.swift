import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `Giving an agreement` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `information comes first`() throws {
    let code = try office.enrolled()
    let refusal = error { _ = try desk.agree(code, to: ["participation"], means: .inPerson) }
    #expect(refusal?.code == .refused)
    #expect(
      refusal?.words
        == Phrase(
          """
          La personne n’a pas encore reçu l’information. Donnez-la-lui d’abord, puis \
          enregistrez-le avec «\u{A0}sillage accord informer\u{A0}».
          """,
          """
          The person has not been informed yet. Give them the notice first and record it with \
          “sillage consent inform”.
          """))
  }

  @Test func `an agreement before the information says when that was given`() throws {
    let code = try office.enrolled()
    _ = try desk.inform(code, means: .inPerson)
    let refusal = error {
      _ = try desk.agree(code, to: ["participation"], means: .inPerson, .on(Known.start - 2))
    }
    #expect(
      refusal?.words.french
        == """
        L’information a été remise le 1er\u{A0}octobre 2024, après le jour indiqué pour l’accord, \
        le 29\u{A0}septembre 2024. Vérifiez la date.
        """)
  }

  @Test func `in a language in which there is no text, it is refused and those that are named`()
    throws
  {
    let code = try office.enrolled()
    for kind in ["information", "accord"] {
      for version in 1...2 {
        try FileManager.default.removeItem(atPath: office.path("notices/\(kind)-\(version).en.md"))
      }
    }
    let refusal = error { _ = try desk.inform(code, language: .english, means: .inPerson) }
    #expect(refusal?.code == .doesNotExist)
    #expect(
      refusal?.words.english.contains("does not exist in English. Languages: French.") == true)
    let informed = try desk.inform(code, means: .inPerson)
    #expect(informed.agreement.firstInformation != nil)
    #expect(
      error {
        _ = try desk.agree(code, to: ["participation"], language: .english, means: .inPerson)
      }?.words.french.contains("n’existe pas en anglais") == true)
    _ = try desk.agree(code, to: ["participation"], language: .french, means: .inPerson)
  }

  @Test func `an entry about a day before the agreement says so`() throws {
    let code = try office.agreed()
    let refusal = error {
      _ = try desk.write(code, day: Known.start - 1, response: office.entry("Hier."))
    }
    #expect(refusal?.code == .refused)
    #expect(
      refusal?.words.french
        == """
        L’accord «\u{A0}participer à l’étude\u{A0}» existe depuis le 1er\u{A0}octobre 2024\u{A0}: \
        rien ne peut être noté pour un jour d’avant, le 30\u{A0}septembre 2024.
        """)
  }

  @Test func `without it no entry is written`() throws {
    let code = try office.enrolled()
    let refusal = error { try office.write(code) }
    #expect(refusal?.code == .refused)
    #expect(
      refusal?.words.french
        == """
        \(code)\u{A0}: impossible d’écrire dans le journal. Il manque l’accord «\u{A0}participer à \
        l’étude\u{A0}». Informez la personne, recueillez son accord, puis enregistrez-le avec \
        «\u{A0}sillage accord donner\u{A0}».
        """)
    #expect(try desk.participant(code).entries.isEmpty)
  }

  @Test func `each line stands by itself`() throws {
    let code = try office.enrolled()
    _ = try desk.inform(code, means: .inPerson)
    let participant = try desk.agree(
      code, to: ["participation"], declining: ["citation"], means: .inPerson)
    let now = office.world.now
    #expect(
      participant.agreement.standing(of: "participation", at: now)
        == .agreed(since: now, version: 1))
    #expect(participant.agreement.standing(of: "citation", at: now) == .declined(since: now))
    #expect(participant.agreement.standing(of: "recontact", at: now) == .neverAsked)
    try office.write(code)
  }

  @Test(
    arguments: [
      (["participation"], ["participation"]), (["inconnu"], []), ([], []),
    ] as [([ID<Scope>], [ID<Scope>])])
  func `a form that says nothing, twice or what the study does not ask is not taken`(
    accepted: [ID<Scope>], declined: [ID<Scope>]
  ) throws {
    let code = try office.enrolled()
    _ = try desk.inform(code, means: .inPerson)
    #expect(
      error { _ = try desk.agree(code, to: accepted, declining: declined, means: .inPerson) }?.code
        == .unacceptable)
    #expect(try desk.participant(code).agreement.records.count == 1)
  }

  @Test func `both its times are kept`() throws {
    let code = try office.enrolled()
    office.at((Known.start + 7).at(14))
    _ = try desk.inform(code, means: .post, .on(Known.start - 5))
    let participant = try desk.agree(
      code, to: ["participation"], means: .post, .on(Known.start + 2))
    let record = try #require(participant.agreement.records.last)
    #expect(record.effectiveAt == (Known.start + 2).at(0))
    #expect(record.recordedAt == (Known.start + 7).at(14))
    #expect(record.author == "ref-oc-1")
  }

  @Test func `the digest is that of the exact text`() throws {
    let code = try office.agreed()
    let records = try desk.participant(code).agreement.records
    guard case .agreed(let given) = records.last?.kind else {
      Issue.record("the agreement is the last record")
      return
    }
    let document = try office.workspace.documents().unchanged(given.document)
    #expect(document?.title == "Accord de participation à l’étude")
    #expect(document?.version == 1)
  }

  @Test func `a version cannot have served before its first day`() throws {
    let code = try office.enrolled()
    let refusal = error { _ = try desk.inform(code, version: 2, means: .inPerson) }
    #expect(
      refusal?.words.french
        == """
        La version 2 n’est en usage que depuis le 15\u{A0}janvier 2025\u{A0}: elle n’a pas pu \
        servir le 1er\u{A0}octobre 2024.
        """)
  }

  @Test func `who objects or has left is not asked to agree`() throws {
    let objecting = try office.agreed()
    _ = try desk.object(objecting)
    let gone = try office.agreed()
    _ = try desk.leave(gone, reason: "Déménagement.")
    for code in [objecting, gone] {
      let refusal = error { _ = try desk.agree(code, to: ["citation"], means: .inPerson) }
      #expect(refusal?.code == .refused)
    }
  }

  @Test func `who refused may think better of it`() throws {
    let code = try office.enrolled()
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.refuse(code, reason: "Pas le temps.")
    #expect(try desk.standing(of: desk.participant(code)) == .refused)
    office.at(Known.start.at(15))
    _ = try desk.agree(code, to: ["participation"], means: .telephone, .on(Known.start))
    #expect(try desk.standing(of: desk.participant(code)) == .active)
  }
}
