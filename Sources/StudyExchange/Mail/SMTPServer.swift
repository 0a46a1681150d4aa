/// How a mail server is reached.
public struct SMTPServer: Hashable, Sendable {
  /// How what goes over the wire is hidden from others.
  public enum Security: String, CaseIterable, Hashable, Sendable {
    /// In clear until both agree on TLS; nothing is said before that.
    case starttls
    /// TLS from the first byte.
    case tls
    /// Not at all: a server on this same machine.
    case none
  }

  /// Its name, which the certificate must bear.
  public var host: String
  /// Where it listens.
  public var port: Int
  /// How the wire is protected.
  public var security: Security
  /// Who signs in; nil for nobody.
  public var user: String?
  /// With which password; nil where nobody signs in.
  public var password: String?
  /// A file of certificates that are believed instead of the system’s; nil for the system’s.
  public var authorities: String?
  /// How many seconds the server may take to be reached, and to answer for one message.
  public var patience = 30

  /// A server nobody signs in to.
  public init(host: String, port: Int, security: Security) {
    self.host = host
    self.port = port
    self.security = security
  }

  /// Whether it is a server on this same machine.
  public var isLocal: Bool { ["localhost", "127.0.0.1", "::1"].contains(host) }

  /// Its address as libcurl wants it.
  var address: String {
    let scheme = security == .tls ? "smtps" : "smtp"
    let shown = host.contains(":") ? "[\(host)]" : host
    return "\(scheme)://\(shown):\(port)/localhost"
  }
}
