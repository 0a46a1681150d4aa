public import JSONTree

/// Somebody who takes no part in the study answered a form: a reader of an article, a health
/// professional about their software. Nobody is named, and nothing ties two answers together.
public struct FeedbackGiven: Hashable, Sendable {
  /// What the answers are about.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// A page of information for the public.
    case article
    /// A health professional's software.
    case software
  }

  /// An article or a piece of software.
  public var subject: Subject
  /// Which one: small letters, digits and hyphens.
  public var name: String
  /// Its version, as whoever publishes it writes it.
  public var version: String
  /// The form that was answered.
  public var form: FormReference
  /// A FHIR R4 QuestionnaireResponse.
  public var response: JSON
  /// With the first answer of a sheet, the digest of all its rows: the same are not taken in twice.
  public var sheet: Digest?

  /// Answers about one version of an article or a piece of software.
  public init(
    subject: Subject, name: String, version: String, form: FormReference, response: JSON,
    sheet: Digest? = nil
  ) {
    self.subject = subject
    self.name = name
    self.version = version
    self.form = form
    self.response = response
    self.sheet = sheet
  }
}
