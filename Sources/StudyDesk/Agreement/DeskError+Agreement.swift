import StudyModel
import Wording

extension DeskError {
  static var notInformed: DeskError {
    DeskError(
      .refused,
      Phrase(
        """
        La personne n’a pas encore reçu l’information. Donnez-la-lui d’abord, puis enregistrez-le \
        avec «\u{A0}sillage accord informer\u{A0}».
        """,
        """
        The person has not been informed yet. Give them the notice first and record it with \
        “sillage consent inform”.
        """))
  }

  static func informedLater(_ given: Day, _ day: Day) -> DeskError {
    DeskError(
      .refused,
      Phrase(
        """
        L’information a été remise le \(given.words.french), après le jour indiqué pour l’accord, \
        le \(day.words.french). Vérifiez la date.
        """,
        """
        The information was given on \(given.words.english), after the day of the agreement, \
        \(day.words.english). Check the date.
        """))
  }

  static func notInformed(of version: Int) -> DeskError {
    DeskError(
      .refused,
      Phrase(
        """
        La personne n’a pas encore reçu la version \(version) de la notice d’information. \
        Donnez-la-lui d’abord, puis enregistrez-le avec «\u{A0}sillage accord informer\u{A0}».
        """,
        """
        The person has not been given version \(version) of the information notice yet. Give it \
        to them first and record it with “sillage consent inform”.
        """))
  }

  static func hasLeft(_ code: ParticipantCode, _ day: Day) -> DeskError {
    DeskError(
      .refused,
      Phrase(
        "\(code) a quitté l’étude le \(day.words.french)\u{A0}: il n’y a plus d’accord à recueillir.",
        "\(code) left the study on \(day.words.english): there is no agreement to ask for."))
  }

  static func objectionStands(_ code: ParticipantCode, _ day: Day) -> DeskError {
    DeskError(
      .refused,
      Phrase(
        """
        \(code) s’est opposé au traitement le \(day.words.french). Si la personne revient sur son \
        opposition, enregistrez-le d’abord avec «\u{A0}sillage accord lever-opposition\u{A0}».
        """,
        """
        \(code) objected to the processing on \(day.words.english). If the person takes that back, \
        record it first with “sillage consent lift-objection”.
        """))
  }

  static func saidLater(_ day: Day) -> DeskError {
    .unacceptable(
      "La personne s’est prononcée plus tard, le \(day.words.french). Vérifiez la date.",
      "The person made a later statement, on \(day.words.english). Check the date.")
  }

  static func alreadyObjected(_ code: ParticipantCode, _ day: Day) -> DeskError {
    .unacceptable(
      "\(code) s’est déjà opposé au traitement le \(day.words.french).",
      "\(code) already objected to the processing on \(day.words.english).")
  }

  static func agreementInForce(_ code: ParticipantCode) -> DeskError {
    .unacceptable(
      """
      \(code) participe, avec un accord en vigueur. Si la personne veut arrêter, enregistrez son \
      retrait\u{A0}: «\u{A0}sillage accord retirer \(code)\u{A0}».
      """,
      """
      \(code) takes part, with an agreement in force. If the person wants to stop, record their \
      withdrawal: “sillage consent withdraw \(code)”.
      """)
  }

  static func alreadyRefused(_ code: ParticipantCode, _ day: Day) -> DeskError {
    .unacceptable(
      "\(code) a déjà refusé le \(day.words.french). Rien n’a été ajouté.",
      "\(code) already refused on \(day.words.english). Nothing was added.")
  }

  static func alreadyWithdrawn(_ code: ParticipantCode, _ day: Day) -> DeskError {
    .unacceptable(
      """
      \(code) a déjà retiré son accord le \(day.words.french)\u{A0}: il n’y a plus rien à refuser.
      """,
      "\(code) already withdrew on \(day.words.english): there is nothing left to refuse.")
  }

  static func nothingToWithdraw(_ code: ParticipantCode) -> DeskError {
    .unacceptable(
      "\(code) n’a aucun accord en cours à retirer.",
      "\(code) has no agreement in force to withdraw.")
  }

  static func noDocument(_ kind: Document.Kind, on day: Day) -> DeskError {
    .unknown(
      "Aucun document «\u{A0}\(kind.rawValue)\u{A0}» n’est en usage le \(day.words.french).",
      "No document “\(kind.rawValue)” is in use on \(day.words.english).")
  }

  static func noText(
    of document: Document, in language: Language, among others: [Language]
  ) -> DeskError {
    let (kind, version) = (document.kind.rawValue, document.version)
    let there = others.map(\.name).withCommas
    return .unknown(
      """
      La version \(version) du document «\u{A0}\(kind)\u{A0}» n’existe pas en \(language.name.french). \
      Langues\u{A0}: \(there.french). Rien n’a été noté\u{A0}: donnez celle que la personne a lue.
      """,
      """
      Version \(version) of the document “\(kind)” does not exist in \(language.name.english). \
      Languages: \(there.english). Nothing was recorded: give the one that the person read.
      """)
  }

  static func tooEarly(_ document: Document, _ day: Day) -> DeskError {
    .unacceptable(
      """
      La version \(document.version) n’est en usage que depuis le \(document.from.words.french)\
      \u{A0}: elle n’a pas pu servir le \(day.words.french).
      """,
      """
      Version \(document.version) has only been in use since \(document.from.words.english): it \
      cannot have served on \(day.words.english).
      """)
  }
}
