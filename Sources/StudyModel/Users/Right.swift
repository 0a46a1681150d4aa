public import Wording

/// One thing that people do in a study.
public enum Right: String, CaseIterable, Hashable, Sendable {
  /// See where participants stand: the cockpit, lists, one participant's page.
  case follow
  /// Take someone in, correct it, change the referent, record a departure.
  case enrol
  /// Hand a participant over to the referents of another region.
  case handOver
  /// Record who a participant is, and read it.
  case identify
  /// Record information given, agreement, refusal, withdrawal, objection.
  case agree
  /// Write in a logbook and put it right.
  case write
  /// Read what was written in a logbook.
  case read
  /// Plan, prepare and record interviews.
  case interview
  /// Give a person all that is held about them.
  case giveAccess
  /// Keep someone's record and use it for nothing.
  case restrict
  /// Erase a person for ever.
  case erase
  /// Give a participant a way to write for themself.
  case invite
  /// Build a restitution.
  case report
  /// Agree that a restitution goes out, for which two people are needed.
  case publish
  /// Read who did what when.
  case audit
  /// Verify that nothing was changed, and take checkpoints.
  case verify
  /// Copy the study elsewhere.
  case backUp
  /// Add people to the team.
  case addUsers
  /// Take people out of the team.
  case revokeUsers
  /// Purge what is past its time.
  case purge
}

/// How far a right reaches.
public enum Reach: String, CaseIterable, Hashable, Sendable {
  /// Nowhere: the default.
  case none
  /// The person's own record.
  case own
  /// The participants of one's own region.
  case region
  /// The whole study.
  case all
}

extension Role.Kind {
  /// How far someone in this role may do that.
  public func reach(of right: Right) -> Reach { RightsTable.reaches[self]?[right] ?? .none }
}

/// The one table of who may do what.
///
/// What is not named is refused. Keys refuse most of it a second time: nobody has a key to what they
/// may not read.
private enum RightsTable {
  static let reaches: [Role.Kind: [Right: Reach]] = [
    .coordinator: [
      .follow: .all, .enrol: .all, .agree: .all, .write: .all, .read: .all, .interview: .all,
      .restrict: .all, .erase: .all, .report: .all, .publish: .all, .audit: .all, .verify: .all,
      .backUp: .all,
      .addUsers: .all,
      .revokeUsers: .all, .purge: .all,
    ],
    .referent: [
      .follow: .region, .enrol: .region, .handOver: .region, .identify: .region, .agree: .region,
      .write: .region, .read: .region, .interview: .region, .giveAccess: .region,
      .restrict: .region,
      .erase: .region, .invite: .region, .verify: .all, .backUp: .all, .addUsers: .region,
    ],
    .participant: [.write: .own, .read: .own],
    .auditor: [.publish: .all, .audit: .all, .verify: .all],
  ]
}

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
    case .report: Phrase("préparer une restitution", "build a restitution")
    case .publish:
      Phrase(
        "approuver une restitution, à deux, pour la publier",
        "approve a restitution, as one of two, to publish it")
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
