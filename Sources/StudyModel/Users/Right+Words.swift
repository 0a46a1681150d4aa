public import Wording

extension Right {
  /// The right in words: "to …".
  public var words: Phrase {
    switch self {
    case .follow:
      Phrase("voir où en sont les participants", "see where participants stand")
    case .enrol:
      Phrase(
        "inscrire, corriger, changer de référent, noter un départ",
        "enrol, correct, change the referent, record a departure")
    case .handOver:
      Phrase(
        "confier un participant à une autre région", "hand a participant over to another region")
    case .identify:
      Phrase("noter et lire qui est un participant", "record and read who a participant is")
    case .agree:
      Phrase(
        "noter information, accord, refus, retrait, opposition",
        "record information, agreement, refusal, withdrawal, objection")
    case .write: Phrase("écrire dans un journal de bord", "write in a logbook")
    case .read: Phrase("lire un journal de bord", "read a logbook")
    case .interview:
      Phrase("prévoir, préparer et noter les entretiens", "plan, prepare and record interviews")
    case .giveAccess:
      Phrase(
        "remettre à une personne tout ce qui est gardé sur elle",
        "give a person all that is held about them")
    case .restrict: Phrase("geler un dossier", "restrict a record")
    case .erase: Phrase("effacer une personne", "erase a person")
    case .invite:
      Phrase("inviter un participant à écrire lui-même", "invite a participant to write themself")
    case .code:
      Phrase(
        "classer les écrits et les entretiens par thème et par besoin",
        "code entries and interviews by theme and need")
    case .weigh:
      Phrase("formuler, réunir et classer les besoins", "state, merge and rank needs")
    case .holdWorkshop:
      Phrase(
        "tenir un atelier, noter qui est venu et les votes",
        "hold a workshop, record who came and how they voted")
    case .quote:
      Phrase(
        "choisir des propos à citer et les laisser paraître",
        "choose words to be quoted and let them go out")
    case .collect:
      Phrase(
        "recueillir les avis sur les articles et les logiciels",
        "take in what is said of articles and software")
    case .hear:
      Phrase(
        "lire ce que les lecteurs et les professionnels écrivent, sans leur nom",
        "read what readers and professionals write, without their name")
    case .report: Phrase("préparer une restitution", "build a restitution")
    case .publish:
      Phrase(
        "approuver une restitution, à deux, pour la publier",
        "approve a restitution, as one of two, to publish it")
    case .export:
      Phrase(
        "remettre les données, sous code, à un autre système",
        "hand data, under codes, to another system")
    case .audit: Phrase("lire qui a fait quoi et quand", "read who did what when")
    case .verify:
      Phrase(
        "vérifier le registre, relever un point de contrôle",
        "verify the ledger, take a checkpoint")
    case .backUp: Phrase("sauvegarder l’étude", "back the study up")
    case .addUsers: Phrase("ajouter quelqu’un à l’équipe", "add someone to the team")
    case .revokeUsers: Phrase("retirer quelqu’un de l’équipe", "take someone out of the team")
    case .purge: Phrase("purger ce qui a fait son temps", "purge what is past its time")
    }
  }
}

extension Reach {
  /// The reach in words, as the table of rights prints it.
  public var words: Phrase {
    switch self {
    case .none: Phrase("non", "no")
    case .own: Phrase("le sien", "their own")
    case .region: Phrase("sa région", "their region")
    case .all: Phrase("oui", "yes")
    }
  }
}

extension Role.Kind {
  /// The role in words.
  public var words: Phrase {
    switch self {
    case .coordinator: Phrase("coordination", "coordinator")
    case .referent: Phrase("référent", "referent")
    case .participant: Phrase("participant", "participant")
    case .auditor: Phrase("auditeur", "auditor")
    }
  }
}
