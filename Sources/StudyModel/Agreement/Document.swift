public import Wording

/// A text given to participants: an information notice or an agreement form.
public struct Document: Hashable, Sendable {
  /// Which text it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case information
    case agreement = "accord"
  }

  public var kind: Kind
  /// From 1; a changed text is a next version.
  public var version: Int
  public var language: Language
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
  public let kind: Document.Kind
  public let version: Int
  public let language: Language
  /// SHA-256 of the whole file.
  public let digest: Digest

  public init(kind: Document.Kind, version: Int, language: Language, digest: Digest) {
    self.kind = kind
    self.version = version
    self.language = language
    self.digest = digest
  }
}
