/// What takes messages to their server: SMTP, or in a test something that remembers them.
public protocol MailCarrier {
  /// Reaches the server, makes sure that it is the one meant, and is let in.
  func open() throws(MailTrouble)

  /// Hands one message over and says what came of it.
  func carry(_ message: MailMessage) -> MailDelivery
}

/// What came of handing one message over.
public enum MailDelivery: Hashable, Sendable {
  /// The server took it and answers for it now.
  case taken
  /// The server said no. A status below 500 means: perhaps later. The detail, such as `5.1.1`, is what
  /// RFC 3463 has for it; nil where the server gives none.
  case refused(status: Int, detail: String?)
  /// The connection ended before the message was complete: it did not go.
  case lost
  /// All of it went out and no answer came: it may have gone.
  case unknown
}

/// Why the server could not be reached, or did not let us in: nothing about any message.
public enum MailTrouble: Error, Hashable, Sendable {
  /// libcurl is not installed.
  case noLibrary
  /// No such server, or nobody answers there.
  case unreachable
  /// The server does not offer TLS.
  case noTLS
  /// The certificate is not one that is believed, or not this server’s.
  case certificate
  /// The file of authorities cannot be read.
  case authorities
  /// User or password are not the right ones.
  case signIn
  /// The server answers something else than mail; the number is libcurl’s.
  case other(Int)
}
