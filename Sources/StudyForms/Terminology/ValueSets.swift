/// Where value sets are found by their address.
public struct ValueSets: Sendable {
  private let byURL: [String: ValueSet]
  private let elsewhere: (@Sendable (String) -> ValueSet?)?

  /// Value sets at hand, and a place to look for others.
  ///
  /// - Parameters:
  ///   - sets: found by their `url`; they come before the small lists of FHIR R4 known here.
  ///   - elsewhere: called with an address, without its version, that none of these has.
  public init(_ sets: [ValueSet] = [], elsewhere: (@Sendable (String) -> ValueSet?)? = nil) {
    byURL = Dictionary(sets.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    self.elsewhere = elsewhere
  }

  /// Only the small lists of FHIR R4 that are known here.
  public static let known = ValueSets()

  /// The value set at that address, with or without `|version`.
  public func valueSet(_ canonical: String) -> ValueSet? {
    let url = String(canonical.prefix { $0 != "|" })
    return byURL[canonical] ?? byURL[url] ?? elsewhere?(url) ?? KnownValueSets.byURL[url]
  }
}
