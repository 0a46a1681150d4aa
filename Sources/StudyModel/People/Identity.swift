/// Who a participant is. Kept in a stream of its own; no report, list or export reads it.
public struct Identity: Hashable, Sendable {
  public var name: String
  public var telephone: String?
  public var mail: String?
  public var address: String?

  public init(name: String, telephone: String?, mail: String?, address: String?) {
    self.name = name
    self.telephone = telephone
    self.mail = mail
    self.address = address
  }
}
