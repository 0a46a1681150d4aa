/// An e-mail address with, perhaps, the name it is shown under.
///
/// Whatever could end a header or an SMTP command, or begin another, is no address: it cannot be
/// made, and so never reaches a message.
public struct MailAddress: Hashable, Sendable {
  /// Such as `contact@example.org`: ASCII, no spaces, one `@`.
  public let address: String
  /// What stands before it; nil for nothing.
  public let name: String?

  /// An address; nil for what is none that every server takes (RFC 5321: 64 octets before the `@`,
  /// 254 in all).
  public init?(_ address: String, name: String? = nil) {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, parts[0].utf8.count <= 64,
      Self.isDotted(parts[0], where: Self.isAtom), Self.isDotted(parts[1], where: Self.isHost)
    else { return nil }
    if let name, name.isEmpty || !name.unicodeScalars.allSatisfy(MailHeader.isPrintable) {
      return nil
    }
    self.address = address
    self.name = name
  }

  /// An address as somebody typed it, with spaces around it.
  public init?(typed text: String) {
    self.init(text.trimmed)
  }

  /// Where the address belongs.
  var domain: String { String(address.split(separator: "@")[1]) }

  private static func isDotted(
    _ text: Substring, where isAllowed: (UInt8) -> Bool
  ) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAllowed) }
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    isHost(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }
}
