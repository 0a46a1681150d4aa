/// Who a participant is. Kept in a stream of its own; no report, list or export reads it.
public struct Identity: Hashable, Sendable {
  /// First and last name, as the person gives it.
  public var name: String
  /// As it was given; nil when it was not.
  public var telephone: String?
  /// An e-mail address; nil when none was given.
  public var mail: String?
  /// A postal address; nil when none was given.
  public var address: String?

  /// An identity; everything but the name may be missing.
  public init(name: String, telephone: String?, mail: String?, address: String?) {
    self.name = name
    self.telephone = telephone
    self.mail = mail
    self.address = address
  }
}
