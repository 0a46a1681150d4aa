import JSONTree
import StudyModel
import Testing
import Wording

struct `The page of a participant` {
  let shell: Shell

  init() throws { shell = try Shell() }

  /// Someone of whom everything was recorded, and the day of the enrolment in words.
  private func known() throws -> (code: String, today: Phrase) {
    let code = try shell.agreed()
    _ = try shell.run(
      "participant", "identify", code, "--identity", "-", "--as", "ref-oc-1",
      input: "name: Volunteer One")
    _ = try shell.run(
      "interview", "record", code, "--minutes", "30", "--at", "2024-10-20 09:00", "--answer",
      "fonctions-explorees=agenda")
    _ = try shell.run(
      "participant", "assign", code, "--referent", "ref-oc-2", "--reason", "congé")
    let shown = try shell.run("participant", "show", code, "--format", "json").json
    let day = try #require(shown?["enrolled_on"]?.string.flatMap { Day($0) })
    return (code, day.words)
  }

  @Test func `in French`() throws {
    let (code, today) = try known()
    let page = try shell.run("participant", "voir", code)
    #expect(page.code == 0)
    #expect(
      page.result.hasPrefix(
        """
        \(code)  participe

          Région               Occitanie
          Maladie              Maladie de Parkinson
          Référent             ref-oc-2 (GRADeS Occitanie)
          Inscription          \(today.french)
          Dernières nouvelles  20\u{A0}octobre 2024, il y a 
        """))
    #expect(
      page.result.hasSuffix(
        """

        Accords
          participer à l’étude                     accepté le 20\u{A0}janvier 2025
                                                   (version\u{A0}2)
          être cité sans être nommé                accepté le 20\u{A0}janvier 2025
                                                   (version\u{A0}2)
          être recontacté après l’étude            pas encore demandé
          partager avec l’association de patients  pas encore demandé

        Référents
          ref-oc-1  dès l’inscription
          ref-oc-2  depuis le \(today.french)\u{A0}: congé

        Entretiens
          1  du 10\u{A0}octobre 2024 au 9\u{A0}novembre 2024   tenu le 20\u{A0}octobre 2024
          2  du 10\u{A0}novembre 2024 au 9\u{A0}décembre 2024  en retard\u{A0}: attendu le 1er\u{A0}décembre
                                                     2024
          3  du 10\u{A0}décembre 2024 au 9\u{A0}janvier 2025   en retard\u{A0}: attendu le 31\u{A0}décembre
                                                     2024
          4  du 10\u{A0}janvier 2025 au 9\u{A0}février 2025    en retard\u{A0}: attendu le 31\u{A0}janvier
                                                     2025
          5  du 10\u{A0}février 2025 au 9\u{A0}mars 2025       en retard\u{A0}: attendu le 3\u{A0}mars 2025
          6  du 10\u{A0}mars 2025 au 31\u{A0}mars 2025         en retard\u{A0}: attendu le 31\u{A0}mars 2025

        Journal
          aucun écrit

        """))
  }

  @Test func `in English, with the identity`() throws {
    let (code, today) = try known()
    let page = try shell.run(
      "participant", "show", code, "--identity", "--as", "ref-oc-1", in: "en")
    #expect(page.result.hasPrefix("\(code)  taking part\n\n  Region      Occitanie\n"))
    #expect(
      page.result.hasSuffix(
        """

        Identity
          Name  Volunteer One

        Agreements
          taking part in the study                agreed on 20\u{A0}January 2025 (version\u{A0}2)
          being quoted without being named        agreed on 20\u{A0}January 2025 (version\u{A0}2)
          being contacted again after the study   not asked yet
          sharing with the patients’ association  not asked yet

        Referents
          ref-oc-1  from the start
          ref-oc-2  since \(today.english): congé

        Interviews
          1  10\u{A0}October 2024 to 9\u{A0}November 2024   held on 20\u{A0}October 2024
          2  10\u{A0}November 2024 to 9\u{A0}December 2024  late: due on 1\u{A0}December 2024
          3  10\u{A0}December 2024 to 9\u{A0}January 2025   late: due on 31\u{A0}December 2024
          4  10\u{A0}January 2025 to 9\u{A0}February 2025   late: due on 31\u{A0}January 2025
          5  10\u{A0}February 2025 to 9\u{A0}March 2025     late: due on 3\u{A0}March 2025
          6  10\u{A0}March 2025 to 31\u{A0}March 2025       late: due on 31\u{A0}March 2025

        Logbook
          no entry

        """))
  }
}
