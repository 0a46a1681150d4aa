public import Wording

/// A text given to participants: an information notice or an agreement form.
public struct Document: Hashable, Sendable {
  /// Which text it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The notice that informs before agreement (GDPR art. 13).
    case information
    /// The form on which scopes are accepted or declined.
    case agreement = "accord"
  }

  /// Which of the study's texts this is.
  public var kind: Kind
  /// From 1; a changed text is a next version.
  public var version: Int
  /// The language the text is written in.
  public var language: Language
  /// The title, in the text's own language.
  public var title: String
  /// The first day this version is used.
  public var from: Day
  /// The last day on which an agreement to an earlier version still holds; nil when it goes on.
  public var agreeAgainBy: Day?
  /// What changed since the version before, in a sentence.
  public var changes: String?
  /// The text without its front matter, in Markdown.
  public var text: String
  /// SHA-256 of the whole file.
  public var digest: Digest

  /// A version of a text in one language.
  public init(
    kind: Kind, version: Int, language: Language, title: String, from: Day, agreeAgainBy: Day?,
    changes: String?, text: String, digest: Digest
  ) {
    self.kind = kind
    self.version = version
    self.language = language
    self.title = title
    self.from = from
    self.agreeAgainBy = agreeAgainBy
    self.changes = changes
    self.text = text
    self.digest = digest
  }

  /// The document as a record names it.
  public var reference: DocumentReference {
    DocumentReference(kind: kind, version: version, language: language, digest: digest)
  }
}

/// Which text a record is about, down to its exact bytes.
public struct DocumentReference: Hashable, Sendable {
  /// Which of the study's texts it is.
  public let kind: Document.Kind
  /// The version that was given, from 1.
  public let version: Int
  /// The language it was read in.
  public let language: Language
  /// SHA-256 of the whole file.
  public let digest: Digest

  /// A reference that holds only for the very text with that digest.
  public init(kind: Document.Kind, version: Int, language: Language, digest: Digest) {
    self.kind = kind
    self.version = version
    self.language = language
    self.digest = digest
  }
}
