import JSONTree
import StudyModel
import Testing
import Wording

struct `sillage interview` {
  let shell: Shell

  init() throws { shell = try Shell() }

  private func record(_ code: String, _ more: String...) throws -> Shell.Outcome {
    try shell.run(
      [
        "entretien", "noter", code, "--minutes", "40", "--answer", "fonctions-explorees=agenda",
        "--answer", "points-a-reprendre=Revoir la messagerie",
      ] + more)
  }

  @Test func `planned, moved, recorded and prepared again`() throws {
    let code = try shell.agreed()
    var outcome = try shell.run(
      "entretien", "prévoir", code, "--at", "2024-10-15 14:30", "--mode", "telephone")
    #expect(outcome.code == 0, "\(outcome.words)")
    #expect(
      outcome.result == """
        \(code)\u{A0}: entretien 1 prévu le 15\u{A0}octobre 2024 à 14\u{A0}h\u{A0}30, par téléphone

        """)
    outcome = try shell.run(
      "entretien", "déplacer", code, "--to", "16/10/2024 10h", "--reason", "dialyse")
    #expect(
      outcome.result == """
        \(code)\u{A0}: entretien 1 prévu le 16\u{A0}octobre 2024 à 10\u{A0}h\u{A0}00, par téléphone

        """)
    outcome = try record(code, "--at", "16/10/2024 10h05")
    #expect(outcome.code == 0, "\(outcome.words)")
    #expect(outcome.result == "\(code)\u{A0}: entretien 1 tenu le 16\u{A0}octobre 2024\n")
    let page = try shell.run("entretien", "préparer", code, "--quiet")
    #expect(
      page.result == """
        \(code)  Maladie de Parkinson

          Entretien 2  en retard\u{A0}: attendu le 1er\u{A0}décembre 2024 (du 10\u{A0}novembre 2024 au
                       9\u{A0}décembre 2024)

        À reprendre
          ☐ Revoir la messagerie

        Ce qui a été écrit depuis le 16\u{A0}octobre 2024
          Rien.

        Ce qui s’est dit le 16\u{A0}octobre 2024
             Pendant l’entretien, quelles fonctions de Mon espace santé avez-vous
             regardées ensemble\u{202F}?
               → Utiliser l’agenda\u{A0}: rendez-vous, rappels

        """)
    let json = try shell.run("interview", "prepare", code, "--format", "json").json
    #expect(json?["open_points"] == ["Revoir la messagerie"])
    #expect(json?["interview"]?["status"] == "late")
  }

  @Test func `an hour that the change of clock skips is said`() throws {
    let code = try shell.agreed()
    let outcome = try shell.run(
      "interview", "plan", code, "--at", "2025-03-30 02:30", "--mode", "video", "--window", "6")
    #expect(outcome.code == 65)
    #expect(
      outcome.words == """
        Le 30\u{A0}mars 2025, il n’est jamais 2\u{A0}h\u{A0}30\u{A0}: les horloges avancent d’une \
        heure cette nuit-là. Choisissez une autre heure.

        """)
    for (time, instant) in [
      ("2025-03-30 03:00", "2025-03-30T01:00:00.000Z"),
      ("2024-10-27 02:30", "2024-10-27T00:30:00.000Z"),
    ] {
      let window = time.hasPrefix("2025") ? "6" : "1"
      let planned = try shell.run(
        "interview", "plan", code, "--at", time, "--mode", "video", "--window", window,
        "--format", "json")
      #expect(planned.json?["at"] == .string(instant))
    }
  }

  @Test(arguments: ["2024-11-12", "14:30", "12/11/2024 25h", "bientôt 9h"])
  func `a time without a day or an hour is wrong use`(time: String) throws {
    let code = try shell.agreed()
    let outcome = try shell.run(
      "interview", "plan", code, "--at", time, "--mode", "telephone")
    #expect(outcome.code == 64)
    #expect(outcome.words.contains("n’est pas un jour avec une heure"))
  }

  @Test func `without an agreement none is planned, held or prepared`() throws {
    let code = try shell.enrolled()
    let outcomes = [
      try shell.run("interview", "plan", code, "--at", "2024-11-12 14:30", "--mode", "video"),
      try record(code), try shell.run("interview", "prepare", code),
      try shell.run("interview", "miss", code, "--reason", "absence"),
      try shell.run("interview", "refuse", code, "--reason", "fatigue"),
    ]
    #expect(outcomes.map(\.code) == [77, 77, 77, 77, 77])
    #expect(outcomes.allSatisfy { $0.result.isEmpty })
  }

  @Test func `what is missing is named`() throws {
    let code = try shell.agreed()
    let expected = [
      (["plan", code], "--at"), (["plan", code, "--at", "2024-11-12 14:30"], "--mode"),
      (["record", code], "--minutes"), (["record", code, "--minutes", "40"], "--answers"),
      (["move", code], "--to"), (["miss", code], "--reason"), (["refuse", code], "--reason"),
    ]
    for (arguments, option) in expected {
      let outcome = try shell.run(["interview"] + arguments)
      #expect(outcome.code == 64)
      #expect(outcome.words.contains("Il manque \(option)."))
    }
  }

  @Test func `answers come from a file too, and those that do not fit are found`() throws {
    let code = try shell.agreed()
    let fits = #"{"fonctions-explorees": ["agenda", "messagerie"], "deroulement": "4"}"#
    let outcome = try shell.run(
      "interview", "record", code, "--minutes", "30", "--at", "2024-10-20 09:00", "--answers", "-",
      input: fits)
    #expect(outcome.code == 0, "\(outcome.words)")
    let wrong = try shell.run(
      "interview", "record", code, "--minutes", "30", "--answers", "-",
      input: #"{"fonctions-explorees": "voler"}"#)
    #expect(wrong.code == 65)
    #expect(wrong.words.contains("fonctions-explorees"))
    #expect(!wrong.words.contains("voler"))
  }

  @Test func `missed and refused with their reasons, then listed`() throws {
    let code = try shell.agreed()
    let missed = try shell.run("entretien", "manqué", code, "--reason", "absence")
    #expect(missed.result == "\(code)\u{A0}: entretien 1 manqué\n")
    #expect(try shell.run("interview", "refuse", code, "--reason", "fatigue").code == 0)
    let list = try shell.run("entretien", "lister", code, "--on", "2024-12-11")
    #expect(
      list.result == """
        Code        Référent  N°  Du                À tenir avant le   Situation
        \(code)  ref-oc-1   1  10\u{A0}octobre 2024   31\u{A0}octobre 2024    manqué
        \(code)  ref-oc-1   2  10\u{A0}novembre 2024  1er\u{A0}décembre 2024  refusé
        \(code)  ref-oc-1   3  10\u{A0}décembre 2024  31\u{A0}décembre 2024   à prévoir
        \(code)  ref-oc-1   4  10\u{A0}janvier 2025   31\u{A0}janvier 2025    à venir
        \(code)  ref-oc-1   5  10\u{A0}février 2025   3\u{A0}mars 2025        à venir
        \(code)  ref-oc-1   6  10\u{A0}mars 2025      31\u{A0}mars 2025       à venir

        """)
    let due = try shell.run("interview", "due", "--on", "2024-12-11", "--format", "json").json
    #expect(due?.array?.map { $0["window"] } == [3])
    #expect(try shell.run("interview", "due", "--referent", "personne").code == 66)
    #expect(
      try shell.run("interview", "due", "--referent", "ref-na-1").words
        == "Aucun entretien n’attend.\n")
  }

  @Test func `a window that the plan does not have is unknown`() throws {
    let code = try shell.agreed()
    #expect(try record(code, "--window", "9").code == 66)
    #expect(try shell.run("interview", "prepare", code, "--window", "9").code == 66)
  }
}
