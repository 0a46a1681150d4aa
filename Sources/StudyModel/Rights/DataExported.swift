public import Wording

/// What participants gave was handed to another system. Kept on the study's stream, and on that of
/// each person whose data went, so that they can know.
public struct DataExported: Hashable, Sendable {
  /// In which shape.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// A Bundle of FHIR R4 resources.
    case fhir = "fhir-r4"
    /// Tables for a statistician, with a codebook and scripts.
    case analysis = "analysis-1"
    /// ODM-XML 1.3.2 of CDISC.
    case odm = "odm-1.3.2"
  }

  /// In which shape.
  public var format: Format
  /// Who gets it, as whoever took it says.
  public var recipient: String
  /// What for, as whoever took it says.
  public var purpose: String
  /// The first day of what was asked for; nil for all.
  public var from: Day?
  /// The last day of what was asked for; nil for all.
  public var to: Day?
  /// How many people's data went; nil on a person's own stream.
  public var participants: Int?

  /// Data that went to somebody.
  public init(
    format: Format, recipient: String, purpose: String, from: Day?, to: Day?, participants: Int?
  ) {
    self.format = format
    self.recipient = recipient
    self.purpose = purpose
    self.from = from
    self.to = to
    self.participants = participants
  }
}
