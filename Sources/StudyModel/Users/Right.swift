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
  /// Mark what was written and said with themes, and say which need it speaks for.
  case code
  /// State needs, merge, split, retire them, rank them.
  case weigh
  /// Hold a workshop: who came, how they voted.
  case holdWorkshop
  /// Choose words to be quoted, and let them go out.
  case quote
  /// Take in what readers of articles and health professionals say.
  case collect
  /// Read what they wrote in their own words.
  case hear
  /// Build a restitution.
  case report
  /// Agree that a restitution goes out, for which two people are needed.
  case publish
  /// Hand what participants gave to another system.
  case export
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
      .code: .all, .weigh: .all, .holdWorkshop: .all, .quote: .all, .collect: .all,
      .hear: .all, .restrict: .all, .erase: .all, .report: .all, .publish: .all, .export: .all,
      .audit: .all, .verify: .all,
      .backUp: .all,
      .addUsers: .all,
      .revokeUsers: .all, .purge: .all,
    ],
    .referent: [
      .follow: .region, .enrol: .region, .handOver: .region, .identify: .region, .agree: .region,
      .write: .region, .read: .region, .interview: .region, .giveAccess: .region,
      .code: .region, .weigh: .all, .holdWorkshop: .region, .quote: .region, .collect: .all,
      .restrict: .region,
      .erase: .region, .invite: .region, .verify: .all, .backUp: .all, .addUsers: .region,
    ],
    .participant: [.write: .own, .read: .own],
    .auditor: [.publish: .all, .audit: .all, .verify: .all],
  ]
}
