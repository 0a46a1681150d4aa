import StudyModel
import Testing
import Wording

struct `A refusal` {
  private func words(_ act: Act, after tell: (inout Telling) -> Void) throws -> Phrase {
    var telling = Telling()
    tell(&telling)
    let participant = try telling.participant()
    let refusal = #expect(throws: Refusal.self) {
      try SampleStudy.gate.check(act, of: participant, at: Known.spring.at(12))
    }
    return try #require(refusal).words
  }

  @Test func `says which agreement is missing and how to record it`() throws {
    let words = try words(.entry) { _ in }
    #expect(
      words.french == """
        LURO-162-T\u{A0}: impossible d’écrire dans le journal. Il manque l’accord \
        «\u{A0}prendre part\u{A0}». Informez la personne, recueillez son accord, puis \
        enregistrez-le avec «\u{A0}sillage accord donner\u{A0}».
        """)
    #expect(
      words.english == """
        LURO-162-T: not allowed to write in the logbook. The agreement “taking part” is missing. \
        Inform the person, ask for their agreement, then record it with “sillage consent give”.
        """)
  }

  @Test func `says what was declined`() throws {
    let words = try words(.quote) {
      $0.tell(.agreed(to: ["part"], not: ["quotes"]), on: Known.start.at(10))
    }
    #expect(
      words.french == """
        LURO-162-T\u{A0}: impossible de citer ses propos. La personne n’a pas donné l’accord \
        «\u{A0}être cité\u{A0}» (le 1er\u{A0}octobre 2024).
        """)
    #expect(
      words.english == """
        LURO-162-T: not allowed to quote what was said. The person did not agree to \
        “being quoted” (on 1\u{A0}October 2024).
        """)
  }

  @Test func `says what was withdrawn`() throws {
    let words = try words(.interview) {
      $0.tell(.agreed(), on: Known.start.at(10))
      $0.tell(.withdrew(.stop), on: Known.monthEnd.at(10), effective: Known.autumn.at(1))
    }
    #expect(
      words.french == """
        LURO-162-T\u{A0}: impossible de tenir un entretien. L’accord \
        «\u{A0}prendre part\u{A0}» a été retiré le 27\u{A0}octobre 2024.
        """)
    #expect(
      words.english == """
        LURO-162-T: not allowed to hold an interview. The agreement “taking part” was \
        withdrawn on 27\u{A0}October 2024.
        """)
  }

  /// The agreement still holds on its last day.
  @Test func `says until when an old version was valid`() throws {
    let words = try words(.reminder) { $0.tell(.agreed(version: 2), on: Known.autumn.at(10)) }
    #expect(
      words.french == """
        LURO-162-T\u{A0}: impossible d’envoyer un rappel. L’accord \
        «\u{A0}prendre part\u{A0}» (version 2) n’est plus valable après le \
        31\u{A0}janvier 2025\u{A0}: la nouvelle version doit être présentée et acceptée.
        """)
    #expect(
      words.english == """
        LURO-162-T: not allowed to send a reminder. The agreement “taking part” (version 2) is \
        no longer valid after 31\u{A0}January 2025: the new version has to be explained and \
        agreed to.
        """)
  }

  @Test func `says when the person objected`() throws {
    let words = try words(.report) {
      $0.tell(.agreed(), on: Known.start.at(10))
      $0.tell(.objected, on: Known.autumn.at(10))
    }
    #expect(
      words.french == """
        LURO-162-T\u{A0}: impossible de compter dans une restitution. La personne s’est opposée \
        au traitement le 27\u{A0}octobre 2024.
        """)
    #expect(
      words.english == """
        LURO-162-T: not allowed to count in a report. The person objected to the processing on \
        27\u{A0}October 2024.
        """)
  }

  @Test func `says when the person left`() throws {
    let words = try words(.reminder) {
      $0.tell(.left(Departure(reason: "moved away")), on: Known.autumn.at(10))
    }
    #expect(
      words.french == """
        LURO-162-T\u{A0}: impossible d’envoyer un rappel. La personne a quitté l’étude le \
        27\u{A0}octobre 2024.
        """)
    #expect(
      words.english == """
        LURO-162-T: not allowed to send a reminder. The person left the study on \
        27\u{A0}October 2024.
        """)
  }

  @Test func `says that the study file opens the act to nobody`() throws {
    let words = try words(.association) { $0.tell(.agreed(), on: Known.start.at(10)) }
    #expect(
      words.french == """
        LURO-162-T\u{A0}: impossible de partager avec l’association. Le fichier de l’étude ne \
        prévoit aucun accord pour cela.
        """)
    #expect(
      words.english == """
        LURO-162-T: not allowed to share with the association. The study file names no \
        agreement for this.
        """)
  }

  @Test(arguments: Act.allCases)
  func `is typeset as French is`(act: Act) throws {
    let histories: [(inout Telling) -> Void] = [
      { _ in },
      { $0.tell(.agreed(to: [], not: ["part", "quotes", "after"]), on: Known.start.at(10)) },
      { $0.tell(.withdrew(.stop, ["part", "quotes", "after"]), on: Known.start.at(10)) },
      { $0.tell(.agreed(to: ["part", "quotes", "after"]), on: Known.start.at(10)) },
      { $0.tell(.objected, on: Known.start.at(10)) },
      { $0.tell(.left(Departure(reason: "moved away")), on: Known.start.at(10)) },
    ]
    for history in histories {
      let french = try words(act, after: history).french
      #expect(french.firstMatch(of: /[^\u{A0}][:»]|«[^\u{A0}]|[^\u{202F}][?!;]|['"]/) == nil)
      #expect(french.firstMatch(of: /\ (de|le|que) [aeéèêiou]/) == nil)
      #expect(french.firstMatch(of: #/ {2}/#) == nil)
    }
  }
}
