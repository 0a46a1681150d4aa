import JSONTree
import StudyDesk
import StudyModel
import Testing
import Wording

struct `A receipt` {
  let office: Office
  var desk: Desk { office.desk }

  init() throws { office = try Office() }

  /// Someone who agreed on paper to all but being quoted.
  private func agreed() throws -> ParticipantCode {
    let code = try office.enrolled()
    _ = try desk.inform(code, means: .inPerson, .on(Known.start - 4))
    _ = try desk.agree(
      code, to: ["participation", "recontact"], declining: ["citation"], means: .post,
      scan: Array("abc".utf8))
    return code
  }

  private func digest(_ kind: Document.Kind) throws -> Digest {
    try #require(
      try office.workspace.documents().document(kind, version: 1, in: .french)?.digest)
  }

  private func short(_ digest: Digest) -> String { "\(digest)".prefix(16) + "…" }

  @Test func `says all of it in French`() throws {
    let (code, notice, form) = (try agreed(), try digest(.information), try digest(.agreement))
    #expect(
      try desk.receipt(code).text(.french) == """
        REÇU DE PARTICIPATION

        Étude «\u{A0}Malades chroniques et Mon espace santé\u{A0}»
        Participant\u{A0}: \(code)
        Établi le 1er\u{A0}octobre 2024

        CE QUE VOUS AVEZ DIT

          – participer à l’étude\u{A0}: accepté le 1er\u{A0}octobre 2024 (version\u{A0}1)
          – être cité sans être nommé\u{A0}: refusé le 1er\u{A0}octobre 2024
          – être recontacté après l’étude\u{A0}: accepté le 1er\u{A0}octobre 2024 (version\u{A0}1)
          – partager avec l’association de patients\u{A0}: pas encore demandé

        LES TEXTES

          – notice d’information, version 1, en français
            remise le 27\u{A0}septembre 2024, en personne
            empreinte SHA-256 du texte\u{A0}:
            \(short(notice))
          – accord de participation, version 1, en français
            donné le 1er\u{A0}octobre 2024, par courrier
            empreinte SHA-256 du texte\u{A0}:
            \(short(form))
            empreinte SHA-256 du papier signé\u{A0}:
            ba7816bf8f01cfea…

        SUR QUOI REPOSE L’ÉTUDE

          L’étude relève d’une mission d’intérêt public\u{A0}: article\u{A0}6, paragraphe\u{A0}1,
          point\u{A0}e, et article\u{A0}9, paragraphe\u{A0}2, point\u{A0}g, du règlement général sur la
          protection des données (RGPD). Texte\u{A0}: Arrêté du 15 mai 2024 (JORF n° 0133
          du 9 juin 2024), article 1. Responsable\u{A0}: Délégation au numérique en santé
          (DNS).

          Votre accord dit que vous êtes volontaire. Il n’est pas le fondement légal
          de l’usage de vos données. Vous gardez votre droit d’opposition
          (article\u{A0}21 du RGPD).

        VOS DROITS

          Vous pouvez demander quelles données nous avons sur vous et en recevoir
          une copie\u{202F}; les faire corriger\u{202F}; vous opposer à leur usage\u{202F}; demander une
          pause dans cet usage\u{202F}; demander leur effacement, dans les limites de
          l’article\u{A0}17, paragraphe\u{A0}3, du RGPD. Si notre réponse ne vous convient
          pas, vous pouvez vous adresser à la CNIL (www.cnil.fr).

        COMMENT ARRÊTER

          Dites-le à votre référent (GRADeS Occitanie), en personne, par téléphone
          ou par écrit. Une phrase suffit\u{202F}; vous n’avez pas à donner de raison. Vous
          choisissez\u{A0}:
          – arrêter seulement\u{A0}: nous ne vous demandons plus rien. Ce que vous avez
            donné reste compté dans l’étude.
          – arrêter et exclure ce qui a été donné\u{A0}: nous ne vous demandons plus
            rien. Ce que vous avez donné n’est plus compté dans les résultats à
            venir.
          – ne plus être cité\u{A0}: vous continuez. Vos phrases ne paraissent dans
            aucune publication à venir.
          – arrêter et tout effacer\u{A0}: nous ne vous demandons plus rien. Tout ce que
            vous avez donné sera effacé pour toujours, votre nom aussi. Il restera
            la preuve, sans votre nom, qu’un accord a existé.

          Ce qui est déjà publié ne peut pas être repris.

        """)
  }

  @Test func `says all of it in English`() throws {
    let (code, notice, form) = (try agreed(), try digest(.information), try digest(.agreement))
    #expect(
      try desk.receipt(code).text(.english) == """
        RECEIPT OF PARTICIPATION

        Study “Chronic conditions and Mon espace santé”
        Participant: \(code)
        Issued on 1\u{A0}October 2024

        WHAT YOU SAID

          – taking part in the study: agreed on 1\u{A0}October 2024 (version\u{A0}1)
          – being quoted without being named: declined on 1\u{A0}October 2024
          – being contacted again after the study: agreed on 1\u{A0}October 2024
            (version\u{A0}1)
          – sharing with the patients’ association: not asked yet

        THE TEXTS

          – information notice, version 1, in French
            given on 27\u{A0}September 2024, in person
            SHA-256 digest of the text:
            \(short(notice))
          – participation agreement, version 1, in French
            given on 1\u{A0}October 2024, by post
            SHA-256 digest of the text:
            \(short(form))
            SHA-256 digest of the signed paper:
            ba7816bf8f01cfea…

        WHAT THE STUDY RESTS ON

          The study is a task carried out in the public interest: article\u{A0}6(1)(e)
          and article\u{A0}9(2)(g) of the General Data Protection Regulation (GDPR). Act:
          Order of 15 May 2024 (JORF no. 0133 of 9 June 2024), article 1.
          Controller: Délégation au numérique en santé (DNS, the ministry’s digital
          health office).

          Your agreement says that you are a volunteer. It is not the legal basis
          for using your data. You keep your right to object (article\u{A0}21 of the
          GDPR).

        YOUR RIGHTS

          You may ask which data we hold about you and receive a copy; have them
          corrected; object to their use; ask for a pause in that use; ask for their
          erasure, within the limits of article\u{A0}17(3) of the GDPR. If our answer
          does not satisfy you, you may turn to the CNIL, the French data protection
          authority (www.cnil.fr).

        HOW TO STOP

          Tell your référent (GRADeS Occitanie), in person, by telephone or in
          writing. One sentence is enough; you need not give a reason. You choose:
          – only stop: we ask you for nothing more. What you gave still counts in
            the study.
          – stop and exclude what was given: we ask you for nothing more. What you
            gave no longer counts in results to come.
          – no longer be quoted: you go on. Your sentences appear in no publication
            to come.
          – stop and erase everything: we ask you for nothing more. All that you
            gave will be erased for ever, your name too. There remains the proof,
            without your name, that an agreement existed.

          What has already been published cannot be taken back.

        """)
  }

  @Test func `never speaks of portability, which this legal basis does not give`() throws {
    let receipt = try desk.receipt(try agreed())
    for language in Language.allCases {
      let words = receipt.text(language) + receipt.json(language).text()
      #expect(!words.lowercased().contains("portab"))
    }
  }

  @Test func `after a withdrawal says what was taken back and what follows`() throws {
    let code = try agreed()
    office.at((Known.start + 60).at(9))
    _ = try desk.withdraw(code, .exclude)
    let text = try desk.receipt(code).text(.french)
    #expect(
      text.contains(
        """
        CE QUE VOUS AVEZ DIT

          – participer à l’étude\u{A0}: retiré le 30\u{A0}novembre 2024
          – être cité sans être nommé\u{A0}: refusé le 1er\u{A0}octobre 2024
          – être recontacté après l’étude\u{A0}: retiré le 30\u{A0}novembre 2024
          – partager avec l’association de patients\u{A0}: ne vous a jamais été demandé

          Nous ne vous demandons plus rien. Ce que vous avez donné n’est plus compté
          dans les résultats à venir.

        LES TEXTES
        """))
    #expect(!text.contains("COMMENT ARRÊTER"))
  }

  @Test func `says that what was noted after a withdrawal is set aside`() throws {
    let code = try agreed()
    office.at((Known.start + 5).at(9))
    try office.write(code)
    office.at((Known.start + 6).at(9))
    _ = try desk.withdraw(code, .stop, .on(Known.start + 3))
    #expect(try desk.receipt(code).text(.french).contains("votre retrait est mis de côté"))
  }

  @Test func `is one JSON value for programs`() throws {
    let json = try desk.receipt(try agreed()).json(.english)
    #expect(json["legal_basis"]?["articles"] == ["6(1)(e)", "9(2)(g)"])
    #expect(json["legal_basis"]?["is_consent"] == false)
    #expect(
      json["scopes"]?.array?.first == [
        "scope": "participation", "label": "taking part in the study", "standing": "agreed",
        "since": "2024-10-01", "version": 1,
      ])
    #expect(
      json["texts"]?.array?.last == [
        "document": "accord", "version": 1, "language": "fr",
        "sha256": .string(try digest(.agreement).description), "on": "2024-10-01",
        "means": "post",
        "paper": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      ])
    #expect(json["withdrawal"]?["effects"]?.array?.count == 4)
  }

  @Test func `of one who renewed in part names both forms`() throws {
    let code = try agreed()
    office.at(Known.newNotice.at(9))
    _ = try desk.inform(code, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    let receipt = try desk.receipt(code)
    #expect(receipt.agreements.map(\.document.version) == [1, 2])
    #expect(receipt.information?.version == 2)
  }
}
