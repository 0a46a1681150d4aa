import StudyDesk
import StudyModel
import Testing
import Wording

struct `Enrolling` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  @Test func `everything the study does not know is found at once`() throws {
    let refusal = error {
      _ = try desk.enrol(
        Enrolment(
          region: "bretagne", conditions: ["asthme"], association: "dns", referent: "nobody"))
    }
    #expect(refusal?.code == .unacceptable)
    #expect(
      refusal?.findings.map(\.place) == ["region", "condition", "association", "referent"])
    #expect(try desk.participants().isEmpty)
  }

  @Test func `a referent follows people of their own region`() throws {
    let refusal = error {
      _ = try desk.enrol(
        Enrolment(
          region: "occitanie", conditions: ["diabete"], association: nil, referent: "ref-na-1"))
    }
    #expect(
      refusal?.findings.map(\.reason.french) == [
        """
        «\u{A0}ref-na-1\u{A0}» est d’une autre région\u{A0}: Nouvelle-Aquitaine. Choisissez \
        parmi\u{A0}: ref-oc-1, ref-oc-2.
        """
      ])
  }

  @Test func `a person may have several conditions, each once`() throws {
    let code = try office.enrolled(["diabete", "insuffisance-renale"])
    #expect(
      try desk.participant(code).enrolment.conditions == ["diabete", "insuffisance-renale"])
    #expect(error { _ = try office.enrolled(["diabete", "diabete"]) }?.code == .unacceptable)
    #expect(error { _ = try office.enrolled([]) }?.code == .unacceptable)
  }

  @Test func `the day of the enrolment is the one that is shown`() throws {
    let enrolment = Enrolment(
      region: "occitanie", conditions: ["diabete"], association: nil, referent: "ref-oc-1")
    let participant = try desk.enrol(enrolment, .on(Known.start - 3))
    #expect(Known.paris.day(of: participant.enrolledAt) == Known.start - 3)
  }

  @Test func `identity is kept apart`() throws {
    let identity = Identity(
      name: "Volontaire Un", telephone: nil, mail: "un@example.invalid", address: nil)
    let code = try desk.enrol(
      Enrolment(
        region: "occitanie", conditions: ["diabete"], association: nil, referent: "ref-oc-1"),
      identity: identity
    ).id
    #expect(try desk.identity(of: code) == identity)
    #expect(!"\(try desk.participant(code))".contains("Volontaire"))
  }

  @Test func `the last identity written down is the one that holds`() throws {
    let code = try office.enrolled()
    #expect(try desk.identity(of: code) == nil)
    for name in ["Volontaire Un", "Volontaire Une"] {
      try desk.record(
        Identity(name: name, telephone: nil, mail: nil, address: nil), of: code)
    }
    #expect(try desk.identity(of: code)?.name == "Volontaire Une")
  }

  @Test func `an identity has a name`() throws {
    let nameless = Identity(name: " ", telephone: "00 00", mail: nil, address: nil)
    let code = try office.enrolled()
    #expect(error { try desk.record(nameless, of: code) }?.code == .unacceptable)
    let refusal = error {
      _ = try desk.enrol(
        Enrolment(
          region: "occitanie", conditions: ["diabete"], association: nil, referent: "ref-oc-1"),
        identity: nameless)
    }
    #expect(refusal?.code == .unacceptable)
    #expect(try desk.participants().count == 1)
  }

  @Test func `a code that nobody has is said to be unknown`() throws {
    let nobody = ParticipantCode.drawn(
      with: SimulatedWorld(now: Known.start.at(0), seed: 99).instruments)
    let refusal = error { _ = try desk.participant(nobody) }
    #expect(refusal?.code == .doesNotExist)
    #expect(
      refusal?.words.english
        == "No participant has the code \(nobody). See them all with “sillage participant list”.")
  }

  @Test func `nobody sits at the desk without the passphrase of someone in the team`() throws {
    for (name, passphrase) in [
      ("personne", "une phrase d’essai"), ("coordination", "une autre phrase"),
    ] {
      let refusal = error { _ = try office.workspace.unlock(name, passphrase: passphrase) }
      #expect(refusal?.code == .refused)
    }
  }
}
