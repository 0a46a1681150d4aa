public import Wording

extension Refusal {
  /// What is not allowed, which agreement is missing, and what to do.
  public var words: Phrase {
    let why = reason.words
    return Phrase(
      "\(participant)\u{A0}: impossible \(act.words.french.afterDe). \(why.french)",
      "\(participant): not allowed to \(act.words.english). \(why.english)")
  }
}

extension Refusal.Reason {
  fileprivate var words: Phrase {
    switch self {
    case .neverAsked(let scope): Self.neverAsked(scope.label)
    case .declined(let scope, let day): Self.declined(scope.label, day.words)
    case .withdrawn(let scope, let day): Self.withdrawn(scope.label, day.words)
    case .renewalMissing(let scope, let version, let day):
      Self.renewal(scope.label, version, day.words)
    case .objected(let day): Self.objected(day.words)
    case .left(let day): Self.left(day.words)
    case .restricted(let day): Self.restricted(day.words)
    case .noScope:
      Phrase(
        "Le fichier de l’étude ne prévoit aucun accord pour cela.",
        "The study file names no agreement for this.")
    }
  }

  private static func neverAsked(_ scope: Phrase) -> Phrase {
    Phrase(
      """
      Il manque l’accord «\u{A0}\(scope.french)\u{A0}». Informez la personne, recueillez son \
      accord, puis enregistrez-le avec «\u{A0}sillage accord donner\u{A0}».
      """,
      """
      The agreement “\(scope.english)” is missing. Inform the person, ask for their agreement, \
      then record it with “sillage consent give”.
      """)
  }

  private static func declined(_ scope: Phrase, _ day: Phrase) -> Phrase {
    Phrase(
      "La personne n’a pas donné l’accord «\u{A0}\(scope.french)\u{A0}» (le \(day.french)).",
      "The person did not agree to “\(scope.english)” (on \(day.english)).")
  }

  private static func restricted(_ day: Phrase) -> Phrase {
    Phrase(
      "Ce dossier est gelé depuis le \(day.french)\u{A0}: il est gardé et ne sert à rien d’autre.",
      "This record is restricted since \(day.english): it is kept and used for nothing else.")
  }

  private static func withdrawn(_ scope: Phrase, _ day: Phrase) -> Phrase {
    Phrase(
      "L’accord «\u{A0}\(scope.french)\u{A0}» a été retiré le \(day.french).",
      "The agreement “\(scope.english)” was withdrawn on \(day.english).")
  }

  private static func renewal(_ scope: Phrase, _ version: Int, _ day: Phrase) -> Phrase {
    Phrase(
      """
      L’accord «\u{A0}\(scope.french)\u{A0}» (version \(version)) n’est plus valable après le \
      \(day.french)\u{A0}: la nouvelle version doit être présentée et acceptée.
      """,
      """
      The agreement “\(scope.english)” (version \(version)) is no longer valid after \
      \(day.english): the new version has to be explained and agreed to.
      """)
  }

  private static func objected(_ day: Phrase) -> Phrase {
    Phrase(
      "La personne s’est opposée au traitement le \(day.french).",
      "The person objected to the processing on \(day.english).")
  }

  private static func left(_ day: Phrase) -> Phrase {
    Phrase(
      "La personne a quitté l’étude le \(day.french).",
      "The person left the study on \(day.english).")
  }
}
