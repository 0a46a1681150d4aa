/// What someone is to the study, hence what they may do and read.
public enum Role: Hashable, Sendable {
  /// Leads the study: sees pseudonyms everywhere and names nowhere.
  case coordinator
  /// Follows the participants of one region and knows their names.
  case referent(of: ID<Region>)
  /// Verifies the ledger and reads who did what when, never what was written.
  case auditor
  /// Writes and reads their own logbook.
  case participant(ParticipantCode)
}

extension Role {
  /// The kinds of role, without the region or the code.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// In the order of the table of rights.
    case coordinator, referent, participant, auditor
  }

  /// The role without the region or the code.
  public var kind: Kind {
    switch self {
    case .coordinator: .coordinator
    case .referent: .referent
    case .auditor: .auditor
    case .participant: .participant
    }
  }

  /// A referent's region; nil for everyone else.
  public var region: ID<Region>? { if case .referent(let region) = self { region } else { nil } }

  /// The groups whose keys someone in this role holds.
  public var groups: [KeyGroup] {
    switch self {
    case .coordinator: [.coordination, .audit]
    case .referent(let region): [.region(region)]
    case .auditor: [.audit]
    case .participant: []
    }
  }
}

/// People to whom keys are sealed together.
public enum KeyGroup: Hashable, Sendable {
  /// All coordinators: what participants wrote, never who they are.
  case coordination
  /// The referents of a region: what its participants wrote, and who they are.
  case region(ID<Region>)
  /// Auditors, and the coordinators who admit them: which code is whose record, nothing else.
  case audit
  /// Whoever holds enough parts of the escrow key together.
  case escrow
}

extension KeyGroup: CustomStringConvertible {
  /// `coordination`, `region/occitanie`, `audit` or `escrow`.
  public var description: String {
    switch self {
    case .coordination: "coordination"
    case .region(let region): "region/\(region)"
    case .audit: "audit"
    case .escrow: "escrow"
    }
  }

  /// A group from its written form; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "coordination": self = .coordination
    case "audit": self = .audit
    case "escrow": self = .escrow
    default:
      guard text.hasPrefix("region/"), text.utf8.count > 7 else { return nil }
      self = .region(ID(String(text.dropFirst(7))))
    }
  }
}
