public import JSONTree
public import Wording

/// Which form was answered, down to its exact bytes.
public struct FormReference: Hashable, Sendable {
  /// The form's name in the study.
  public var id: ID<FormUse>
  /// The version the form gives itself; empty when it gives none.
  public var version: String
  /// SHA-256 of the form's file.
  public var digest: Digest

  /// A form, its version and the digest of its file.
  public init(id: ID<FormUse>, version: String, digest: Digest) {
    self.id = id
    self.version = version
    self.digest = digest
  }
}

/// A participant wrote in the logbook or answered a questionnaire.
public struct EntryWritten: Hashable, Sendable {
  /// The day the entry is about.
  public var day: Day
  /// The form that was answered.
  public var form: FormReference
  /// A FHIR R4 QuestionnaireResponse.
  public var response: JSON

  /// An entry about a day, with the answers as they were given.
  public init(day: Day, form: FormReference, response: JSON) {
    self.day = day
    self.form = form
    self.response = response
  }
}

/// An entry was put right; the earlier text stays.
public struct EntryAmended: Hashable, Sendable {
  /// The event of the entry's first writing.
  public var entry: EventID
  /// Why it was put right; never empty.
  public var reason: String
  /// The form of the first writing.
  public var form: FormReference
  /// A FHIR R4 QuestionnaireResponse.
  public var response: JSON

  /// An amendment; its answers replace the earlier ones as a whole.
  public init(entry: EventID, reason: String, form: FormReference, response: JSON) {
    self.entry = entry
    self.reason = reason
    self.form = form
    self.response = response
  }
}
