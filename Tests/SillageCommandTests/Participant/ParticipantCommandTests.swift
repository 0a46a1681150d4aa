import JSONTree
import StudyModel
import Testing
import Wording

struct `sillage participant` {
  let shell: Shell

  init() throws { shell = try Shell() }

  @Test func `enrolling prints the code and says what comes next`() throws {
    let outcome = try shell.run(
      "participant", "inscrire", "--region", "occitanie", "--condition", "parkinson,diabete",
      "--association", "france-parkinson", "--referent", "ref-oc-2")
    #expect(outcome.code == 0)
    let code = String(outcome.result.dropLast())
    #expect(ParticipantCode(code) != nil)
    #expect(
      outcome.words == """
        Ensuite\u{A0}: remettez la notice d’information, puis «\u{A0}sillage accord informer \
        \(code)\u{A0}».

        """)
    let shown = try shell.run("participant", "show", code, "--format", "json").json
    #expect(shown?["conditions"] == ["parkinson", "diabete"])
    #expect(shown?["standing"] == "enrolled")
    #expect(shown?["referent"] == "ref-oc-2")
  }

  @Test(arguments: [
    (["--condition", "diabete", "--referent", "ref-oc-1"], "--region"),
    (["--region", "occitanie", "--referent", "ref-oc-1"], "--condition"),
    (["--region", "occitanie", "--condition", "diabete"], "--referent"),
  ])
  func `what is missing is named`(given: [String], missing: String) throws {
    let outcome = try shell.run(["participant", "enrol", "--no-input"] + given)
    #expect(outcome.code == 64)
    #expect(outcome.result.isEmpty)
    #expect(outcome.words.contains(missing))
  }

  @Test func `what the study does not have is refused, all at once`() throws {
    let outcome = try shell.run(
      "participant", "enrol", "--region", "occitanie", "--condition", "asthme", "--referent",
      "ref-na-1", in: "en")
    #expect(outcome.code == 65)
    #expect(
      outcome.words == """
        Nothing was recorded.
          condition\u{A0}: “asthme” does not exist in this study. Choose one of: diabete, \
        parkinson, insuffisance-renale.
          referent\u{A0}: “ref-na-1” is of another region: Nouvelle-Aquitaine. Choose one of: \
        ref-oc-1, ref-oc-2.

        """)
  }

  @Test(arguments: ["nom: Un\nname: Deux\n", #"{"name": "Un", "nom": "Deux"}"#])
  func `a file that gives a name twice is refused`(_ identity: String) throws {
    let outcome = try shell.run(
      "participant", "enrol", "--region", "occitanie", "--condition", "diabete", "--referent",
      "ref-oc-1", "--identity", "-", input: identity)
    #expect(outcome.code == 65)
    #expect(outcome.words.contains("deux fois"))
    #expect(!outcome.words.contains("Deux"))
  }

  @Test(arguments: [
    "nom: Volontaire Un\ntéléphone: 00 00\n",
    #"{"name": "Volontaire Un", "telephone": "00 00"}"#,
  ])
  func `the identity comes from the standard input and shows only when asked`(
    file: String
  ) throws {
    let code = try shell.enrolled()
    let outcome = try shell.run(
      "participant", "identify", code, "--identity", "-", "--as", "ref-oc-1", input: file)
    #expect(outcome.code == 0)
    #expect(!outcome.result.contains("Volontaire"))
    #expect(!(try shell.run("participant", "show", code).result.contains("Volontaire")))
    #expect(!(try shell.run("participant", "list").result.contains("Volontaire")))
    let shown = try shell.run(
      "participant", "show", code, "--identity", "--format", "json", "--as", "ref-oc-1"
    ).json
    #expect(
      shown?["identity"] == [
        "name": "Volontaire Un", "telephone": "00 00", "mail": nil, "address": nil,
      ])
  }

  @Test(arguments: [
    ("téléphone: 00 00", "le nom manque."),
    ("nom: Volontaire Un\nâge: 70", "la ligne 2 doit commencer par"),
    (#"{"name": 3}"#, "le membre n°\u{A0}1 n’est pas attendu."),
    (#"{"name" "#, "le JSON est fautif, ligne 1."),
  ])
  func `a faulty identity is refused without being repeated`(
    file: String, reason: String
  ) throws {
    let code = try shell.enrolled()
    let outcome = try shell.run(
      "participant", "identify", code, "--identity", "-", "--as", "ref-oc-1", input: file)
    #expect(outcome.code == 65)
    #expect(outcome.words.contains(reason))
    #expect(!outcome.words.contains("Volontaire") && !outcome.words.contains("70"))
  }

  @Test func `without a file and without a terminal the option is named`() throws {
    let code = try shell.enrolled()
    let outcome = try shell.run("participant", "identify", code)
    #expect(outcome.code == 64)
    #expect(outcome.words.contains("--identity"))
    #expect(try shell.run("participant", "identify", code, "--identity", "rien.txt").code == 66)
  }

  @Test func `another referent needs a reason`() throws {
    let code = try shell.enrolled()
    let refused = try shell.run("participant", "assign", code, "--referent", "ref-oc-2")
    #expect(refused.code == 64)
    #expect(
      refused.words == "Il manque --reason. Pour quelle raison\u{202F}?\n")
    let outcome = try shell.run(
      "participant", "confier", code, "--referent", "ref-oc-2", "--reason", "congé")
    #expect(outcome.code == 0)
    #expect(outcome.result == "\(code)\u{A0}: suivi par ref-oc-2\n")
    let shown = try shell.run("participant", "show", code, "--format", "json").json
    #expect(shown?["referents"]?.array?.count == 2)
    #expect(shown?["referents"]?.array?.last?["reason"] == "congé")
  }

  @Test func `corrections keep what they do not name`() throws {
    let code = try shell.enrolled("--association", "france-parkinson")
    #expect(try shell.run("participant", "correct", code, "--reason", "erreur").code == 64)
    var outcome = try shell.run(
      "participant", "corriger", code, "--condition", "diabete", "--reason", "erreur",
      "--format", "json")
    #expect(outcome.json?["conditions"] == ["diabete"])
    #expect(outcome.json?["association"] == "france-parkinson")
    outcome = try shell.run(
      "participant", "correct", code, "--association", "", "--reason", "erreur", "--format",
      "json")
    #expect(outcome.json?["conditions"] == ["diabete"])
    #expect(outcome.json?["association"] == .null)
  }

  @Test func `one leaves once`() throws {
    let code = try shell.enrolled()
    let outcome = try shell.run("participant", "quitter", code, "--reason", "déménagement")
    #expect(outcome.code == 0)
    #expect(outcome.result == "\(code)\u{A0}: a quitté l’étude\n")
    #expect(try shell.run("participant", "leave", code, "--reason", "encore").code == 65)
  }

  @Test func `lists are filtered, and empty ones say so`() throws {
    let code = try shell.enrolled()
    let table = try shell.run("participant", "list", "--standing", "enrolled")
    #expect(
      table.result == """
        Code        Région     Maladies              Référent  Situation   Écrits  Dernières nouvelles
        \(code)  Occitanie  Maladie de Parkinson  ref-oc-1  à informer       0  –

        """)
    #expect(table.words == "1\u{A0}participant\n")
    let none = try shell.run("participant", "lister", "--standing", "active")
    #expect(none.code == 0 && none.result.isEmpty)
    #expect(none.words == "Aucun participant.\n")
    let json = try shell.run("participant", "list", "--condition", "diabete", "--format", "json")
    #expect(json.json == [])
    #expect(try shell.run("participant", "list", "--region", "bretagne").code == 66)
    #expect(try shell.run("participant", "list", "--standing", "perdu").code == 64)
  }

  @Test func `a code that nobody has does not exist`() throws {
    #expect(try shell.run("participant", "show", "BABA-111-1").code == 66)
    #expect(try shell.run("participant", "show", "LURO-162-T").code == 66)
    #expect(try shell.run("participant", "show").code == 64)
  }

  @Test func `quiet, only the result is printed`() throws {
    let outcome = try shell.run(
      "participant", "enrol", "--region", "occitanie", "--condition", "diabete", "--referent",
      "ref-oc-1", "--quiet")
    #expect(outcome.words.isEmpty)
    #expect(ParticipantCode(String(outcome.result.dropLast())) != nil)
  }
}
