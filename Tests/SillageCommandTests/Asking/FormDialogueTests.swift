import JSONTree
import StudyForms
import Testing
import Wording

@testable import sillage

struct `Asking a form` {
  private func hold(
    _ rehearsal: Rehearsal, _ language: Language = .french, keep: (JSON) -> Void = { _ in }
  ) throws -> FormFilling? {
    var drafts: [JSON] = []
    var asking = FormDialogue(
      FormFilling(try smallForm(), today: rehearsalDay), rehearsal.dialogue(language)
    ) { drafts.append($0.draft) }
    defer { drafts.forEach(keep) }
    do { return try asking.hold() } catch is Dialogue.Stopped { return nil }
  }

  @Test func `goes from the first question to the approved answers`() throws {
    let rehearsal = Rehearsal("", "9", "2", "?", "Une ordonnance", "?", "J’ai réussi.", "o")
    let filling = try #require(try hold(rehearsal))
    #expect(filling.review.map { $0.answer?.french } == [
      "Ajouter un document", "Une ordonnance", "J’ai réussi.",
    ])
    #expect(rehearsal.transcript.plainSpaces == """

      Journal
      Une question à la fois. Après chaque réponse, appuyez sur la touche
      Entrée.
      Vous pouvez vous arrêter quand vous voulez : tapez le mot « arrêter ».
      Vos réponses sont gardées.

      Question 1 sur 2
      Qu’avez-vous fait ? *
         1  Lire mes résultats
         2  Ajouter un document
      Plusieurs réponses possibles. Séparez les numéros par un espace, par
      exemple « 1 3 ».
      [* réponse obligatoire · revoir · arrêter]
      >\u{20}

      Qu’avez-vous fait ? *
         1  Lire mes résultats
         2  Ajouter un document
      Plusieurs réponses possibles. Séparez les numéros par un espace, par
      exemple « 1 3 ».
      [* réponse obligatoire · revoir · arrêter]
      « Qu’avez-vous fait ? » attend une réponse : elle est obligatoire.
      > 9

      Qu’avez-vous fait ? *
         1  Lire mes résultats
         2  Ajouter un document
      Plusieurs réponses possibles. Séparez les numéros par un espace, par
      exemple « 1 3 ».
      [* réponse obligatoire · revoir · arrêter]
      « 9 » n’est pas dans la liste : donnez un numéro de 1 à 2.
      > 2

      Question 2 sur 3
      Quel document ?
      [Entrée : passer · < : retour · revoir · arrêter]
      > ?

      Quel document ?
      Il n’y a pas d’explication pour cette question.
      [Entrée : passer · < : retour · revoir · arrêter]
      > Une ordonnance

      Question 3 sur 3
      Racontez
      Écrivez sur plusieurs lignes si vous voulez ; une ligne vide termine.
      [Entrée : passer · ? : explication · < : retour · revoir · arrêter]
      > ?

      Racontez
      Sans donner de nom.
      Écrivez sur plusieurs lignes si vous voulez ; une ligne vide termine.
      [Entrée : passer · ? : explication · < : retour · revoir · arrêter]
      > J’ai réussi.

      Vos réponses
        1  Qu’avez-vous fait ?
           Ajouter un document
        2  Quel document ?
           Une ordonnance
        3  Racontez
           J’ai réussi.

      Tout est juste ? Tapez o pour enregistrer.
      Pour changer une réponse, tapez son numéro. Pour finir plus tard, tapez
      « arrêter ».
      > o

      """)
  }

  @Test func `says the same in English`() throws {
    let rehearsal = Rehearsal("1 2", "", "All went well.", "y")
    _ = try #require(try hold(rehearsal, .english))
    #expect(rehearsal.transcript.plainSpaces == """

      Journal
      One question at a time. After each answer, press the Enter key.
      You may stop whenever you like: type the word “stop”. Your answers are
      kept.

      Question 1 of 2
      What did you do? *
         1  Read my results
         2  Add a document
      Several answers possible. Put a space between the numbers, for instance
      “1 3”.
      [* answer needed · review · stop]
      > 1 2

      Question 2 of 3
      Which document?
      [Enter: skip · <: back · review · stop]
      >\u{20}

      Question 3 of 3
      Tell us
      Write several lines if you like; an empty line ends them.
      [Enter: skip · ?: explanation · <: back · review · stop]
      > All went well.

      Your answers
        1  What did you do?
           Read my results, Add a document
        2  Which document?
           (no answer)
        3  Tell us
           All went well.

      Is everything right? Type y to save.
      To change an answer, type its number. To finish later, type “stop”.
      > y

      """)
  }

  @Test func `goes back, and shows the answer that is there`() throws {
    let rehearsal = Rehearsal("1", "<", "", "", "o")
    let filling = try #require(try hold(rehearsal))
    #expect(filling.review.map { $0.answer?.french } == ["Lire mes résultats", nil])
    #expect(rehearsal.transcript.plainSpaces.contains("""
      > <

      Question 1 sur 2
      Qu’avez-vous fait ? *
       ✓ 1  Lire mes résultats
         2  Ajouter un document
      Plusieurs réponses possibles. Séparez les numéros par un espace, par
      exemple « 1 3 ».
      Votre réponse : Lire mes résultats
      [Entrée : garder · revoir · arrêter]
      >\u{20}

      Question 2 sur 2
      Racontez
      """))
  }

  @Test func `lets a person review on the way and change an answer`() throws {
    let rehearsal = Rehearsal("1", "revoir", "7", "1", "2", "", "Fini", "1", "1", "o")
    let filling = try #require(try hold(rehearsal))
    #expect(filling.review.map { $0.answer?.french } == ["Lire mes résultats", "Fini"])
    #expect(rehearsal.transcript.plainSpaces.contains("""
      > revoir

      Vos réponses
        1  Qu’avez-vous fait ?
           Lire mes résultats
        2  Racontez
           (sans réponse)
      Entrée pour continuer, ou le numéro d’une réponse à changer.
      > 7
      Donnez le numéro d’une réponse de la liste, ou appuyez sur Entrée.
      > 1

      Question 1 sur 2
      """))
  }

  @Test func `takes an answer away, but never a mandatory one`() throws {
    let rehearsal = Rehearsal("1", "Un mot", "2", "-", "1", "-", "", "o")
    let filling = try #require(try hold(rehearsal))
    #expect(filling.review.map { $0.answer?.french } == ["Lire mes résultats", nil])
    #expect(
      rehearsal.transcript.plainSpaces.replacing("\n", with: " ").contains(
        "Cette question est obligatoire : sa réponse peut être changée, pas effacée."))
  }

  @Test func `puts a text back to be changed`() throws {
    let rehearsal = Rehearsal("1", "Un mots", "2", "modifier", "Un mot", "o")
    let filling = try #require(try hold(rehearsal))
    #expect(rehearsal.offered == ["Un mots"])
    #expect(filling.review.last?.answer?.french == "Un mot")
  }

  @Test func `keeps a draft after every answer, and goes on from the last`() throws {
    var drafts: [JSON] = []
    let rehearsal = Rehearsal("2", "Une ordonnance", "arrêter")
    let stopped = try hold(rehearsal) { drafts.append($0) }
    #expect(stopped == nil)
    #expect(drafts.count == 2)
    let resumed = FormFilling.resume(
      try #require(drafts.last), of: try smallForm(), today: rehearsalDay)
    #expect(resumed.resource?.current?.item.linkId == "story")
    #expect(resumed.resource?.review.first?.answer?.english == "Add a document")
  }

  @Test func `saves nothing while a mandatory answer is missing`() throws {
    var filling = FormFilling(try smallForm(), today: rehearsalDay)
    filling.settleAll()
    let rehearsal = Rehearsal("o", "1", "oui")
    var asking = FormDialogue(filling, rehearsal.dialogue()) { _ in }
    #expect(try asking.hold().review.first?.answer?.french == "Lire mes résultats")
    #expect(
      rehearsal.transcript.plainSpaces.contains(
        "> o\nIl manque encore une réponse : « Qu’avez-vous fait ? ».\n"))
  }

  @Test func `shows a form’s text and never obeys it`() throws {
    let form = try smallForm(
      #"{"linkId":"a","type":"string","text":"Rouge \u001b[31m\u001b]0;titre\u0007 ?"}"#)
    let rehearsal = Rehearsal("\u{1B}[2J")
    var asking = FormDialogue(
      FormFilling(form, today: rehearsalDay), rehearsal.dialogue()
    ) { _ in }
    _ = try? asking.hold()
    let shown = rehearsal.transcript.split(separator: "\n").filter { !$0.hasPrefix("> ") }
    #expect(shown.contains("Rouge [31m]0;titre ?"))
    #expect(!shown.joined().unicodeScalars.contains("\u{1B}"))
  }
}

extension String {
  /// The text with plain spaces where French typography has no-break ones.
  var plainSpaces: String { replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
}
