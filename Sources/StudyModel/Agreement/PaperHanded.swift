public import Wording

/// A text made for participants: the pack for their health professionals, the invitation.
public enum Paper {}

/// A participant was given a paper.
public struct PaperHanded: Hashable, Sendable {
  /// The template it was made from.
  public var paper: ID<Paper>
  /// The template's version.
  public var version: Int
  /// The language it was given in.
  public var language: Language
  /// SHA-256 of the template; the contact's details that were filled in are not in it.
  public var digest: Digest
  /// How it was given.
  public var means: Means

  /// A paper that was given.
  public init(
    paper: ID<Paper>, version: Int, language: Language, digest: Digest, means: Means
  ) {
    self.paper = paper
    self.version = version
    self.language = language
    self.digest = digest
    self.means = means
  }
}
