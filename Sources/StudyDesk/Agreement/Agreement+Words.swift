public import StudyModel
public import Wording

extension Withdrawal.Effect {
  /// What a participant chooses, in a few words, as the notice says it.
  public var choice: Phrase {
    switch self {
    case .stop: Phrase("arrêter seulement", "only stop")
    case .exclude:
      Phrase("arrêter et exclure ce qui a été donné", "stop and exclude what was given")
    case .quotes: Phrase("ne plus être cité", "no longer be quoted")
    case .erase: Phrase("arrêter et tout effacer", "stop and erase everything")
    }
  }

  /// What then happens, said to the participant.
  public var consequence: Phrase {
    switch self {
    case .stop:
      Phrase(
        "Nous ne vous demandons plus rien. Ce que vous avez donné reste compté dans l’étude.",
        "We ask you for nothing more. What you gave still counts in the study.")
    case .exclude:
      Phrase(
        """
        Nous ne vous demandons plus rien. Ce que vous avez donné n’est plus compté dans les \
        résultats à venir.
        """,
        """
        We ask you for nothing more. What you gave no longer counts in results to come.
        """)
    case .quotes:
      Phrase(
        "Vous continuez. Vos phrases ne paraissent dans aucune publication à venir.",
        "You go on. Your sentences appear in no publication to come.")
    case .erase:
      Phrase(
        """
        Nous ne vous demandons plus rien. Tout ce que vous avez donné sera effacé pour toujours, \
        votre nom aussi. Il restera la preuve, sans votre nom, qu’un accord a existé.
        """,
        """
        We ask you for nothing more. All that you gave will be erased for ever, your name too. There \
        remains the proof, without your name, that an agreement existed.
        """)
    }
  }
}

extension Means {
  /// How it was done: « en personne », « par téléphone ».
  public var words: Phrase {
    switch self {
    case .inPerson: Phrase("en personne", "in person")
    case .telephone: Phrase("par téléphone", "by telephone")
    case .video: Phrase("en visioconférence", "by video")
    case .mail: Phrase("par courriel", "by e-mail")
    case .post: Phrase("par courrier", "by post")
    }
  }
}

extension Document.Kind {
  /// What the text is called: « notice d’information ».
  public var words: Phrase {
    switch self {
    case .information: Phrase("notice d’information", "information notice")
    case .agreement: Phrase("accord de participation", "participation agreement")
    }
  }
}
