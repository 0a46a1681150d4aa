public import JSONTree

/// A form: a FHIR R4 Questionnaire, read once and never changed.
public struct Questionnaire: Sendable {
  /// The publication states of FHIR.
  public enum Status: String, Hashable, Sendable {
    /// Being written, in use, no longer in use, or not said.
    case draft, active, retired, unknown
  }

  /// The address by which answers name the form.
  public let url: String?
  /// The version of the form.
  public let version: String?
  /// The name of the form as people read it.
  public let title: LocalizedText?
  /// The state of publication; nil when the form says none that R4 knows.
  public let status: Status?
  /// The language of texts that are not translated, such as `fr`.
  public let language: String?
  /// From when the form is in use.
  public let effectiveFrom: FormDateTime?
  /// Until when the form is in use.
  public let effectiveTo: FormDateTime?
  /// The items at the top; others stand below them.
  public let items: [Item]
  /// The value sets the form brings, by `#id` and by address.
  public let containedValueSets: [String: ValueSet]
  /// The form as it was read, unknown elements included.
  public let json: JSONObject
  let index: ItemIndex

  /// The address and version that answers refer to: `url|version`; nil without an address.
  public var canonical: String? {
    url.map { url in version.map { "\(url)|\($0)" } ?? url }
  }

  /// The item of that `linkId`, wherever it stands.
  public func item(_ linkId: String) -> Item? {
    index.byLinkId[linkId].map { index.nodes[$0].item }
  }

  /// Every item, parents before children, in the order of the form.
  public var allItems: [Item] { index.nodes.map(\.item) }

  /// The value set an address names, contained ones first.
  func valueSet(_ canonical: String, _ valueSets: ValueSets) -> ValueSet? {
    containedValueSets[canonical] ?? containedValueSets[String(canonical.prefix { $0 != "|" })]
      ?? valueSets.valueSet(canonical)
  }
}
