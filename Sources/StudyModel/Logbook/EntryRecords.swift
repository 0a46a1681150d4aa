public import JSONTree
public import Wording

/// Which form was answered, down to its exact bytes.
public struct FormReference: Hashable, Sendable {
  public var id: ID<FormUse>
  public var version: String
  /// SHA-256 of the form's file.
  public var digest: Digest

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
  public var form: FormReference
  /// A FHIR R4 QuestionnaireResponse.
  public var response: JSON

  public init(day: Day, form: FormReference, response: JSON) {
    self.day = day
    self.form = form
    self.response = response
  }
}

/// An entry was put right; the earlier text stays.
public struct EntryAmended: Hashable, Sendable {
  public var entry: EventID
  public var reason: String
  /// The form of the first writing.
  public var form: FormReference
  /// A FHIR R4 QuestionnaireResponse.
  public var response: JSON

  public init(entry: EventID, reason: String, form: FormReference, response: JSON) {
    self.entry = entry
    self.reason = reason
    self.form = form
    self.response = response
  }
}
