/// What people need, in one sentence, as the team states it.
public struct NeedStated: Hashable, Sendable {
  /// Small letters, digits and hyphens; no other need bears it.
  public var need: ID<Need>
  /// The need in French, for the public.
  public var french: String
  /// The need in English; nil until somebody writes it.
  public var english: String?
  /// The theme of the codebook it belongs to.
  public var theme: ID<Theme>
  /// The function of the service it concerns, by its name in the study's lists; nil for none.
  public var function: String?
  /// The moment of care it concerns, by its name in the study's lists; nil for none.
  public var moment: String?

  /// A need with what it is about.
  public init(
    need: ID<Need>, french: String, english: String?, theme: ID<Theme>, function: String?,
    moment: String?
  ) {
    self.need = need
    self.french = french
    self.english = english
    self.theme = theme
    self.function = function
    self.moment = moment
  }
}

/// A need was worded or placed anew.
public struct NeedRevised: Hashable, Sendable {
  /// The need as it stands from now on.
  public var statement: NeedStated
  /// Why; never empty.
  public var reason: String

  /// A revision; the statement names the need.
  public init(statement: NeedStated, reason: String) {
    self.statement = statement
    self.reason = reason
  }
}

/// Needs turned out to be one; their evidence counts for it.
public struct NeedsMerged: Hashable, Sendable {
  /// Those that end.
  public var needs: [ID<Need>]
  /// The one that goes on, not among them.
  public var into: ID<Need>
  /// Why; never empty.
  public var reason: String

  /// A merger.
  public init(needs: [ID<Need>], into: ID<Need>, reason: String) {
    self.needs = needs
    self.into = into
    self.reason = reason
  }
}

/// A need turned out to be several. It ends; its evidence is handed out one by one.
public struct NeedSplit: Hashable, Sendable {
  /// The one that ends.
  public var need: ID<Need>
  /// Those that were stated in its place, at least two.
  public var into: [ID<Need>]
  /// Why; never empty.
  public var reason: String

  /// A split.
  public init(need: ID<Need>, into: [ID<Need>], reason: String) {
    self.need = need
    self.into = into
    self.reason = reason
  }
}

/// A need is no longer followed.
public struct NeedRetired: Hashable, Sendable {
  /// The one that ends.
  public var need: ID<Need>
  /// Why; never empty.
  public var reason: String

  /// A retirement.
  public init(need: ID<Need>, reason: String) {
    self.need = need
    self.reason = reason
  }
}

/// Needs that had ended are followed again: a merger, split or retirement is taken back.
public struct NeedsReopened: Hashable, Sendable {
  /// Those that go on.
  public var needs: [ID<Need>]
  /// Why; never empty.
  public var reason: String

  /// What takes back how those needs ended.
  public init(needs: [ID<Need>], reason: String) {
    self.needs = needs
    self.reason = reason
  }
}

/// A marked passage speaks for a need; on the stream of whoever said it.
public struct NeedSupported: Hashable, Sendable {
  /// The need it speaks for.
  public var need: ID<Need>
  /// The mark that is evidence.
  public var mark: EventID
  /// How hard the lack hits this person, 1 to 5; nil when the passage does not say.
  public var severity: Int?

  /// Evidence for a need.
  public init(need: ID<Need>, mark: EventID, severity: Int?) {
    self.need = need
    self.mark = mark
    self.severity = severity
  }
}

/// A passage no longer speaks for a need.
public struct NeedUnsupported: Hashable, Sendable {
  /// The need it spoke for.
  public var need: ID<Need>
  /// The mark that was evidence.
  public var mark: EventID

  /// Evidence taken back.
  public init(need: ID<Need>, mark: EventID) {
    self.need = need
    self.mark = mark
  }
}
