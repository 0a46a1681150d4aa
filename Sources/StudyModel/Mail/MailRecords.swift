public import Wording

/// Which message to a participant is meant: what it is about, and on which occasion. It is the same
/// however often it is tried.
public struct MessageName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What the message is about.
  public let kind: MessageKind
  /// What sets it apart from others of its kind for the same person: digits, letters, hyphens.
  public let occasion: String

  /// A message of that kind on that occasion.
  public init(_ kind: MessageKind, _ occasion: String) {
    self.kind = kind
    self.occasion = occasion
  }

  /// The message that `description` names; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = MessageKind(rawValue: String(parts[0])),
      !parts[1].isEmpty,
      parts[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    self.init(kind, String(parts[1]))
  }

  /// As people type it: `soon-3-1`.
  public var description: String { "\(kind.rawValue)-\(occasion)" }

  /// In the order of what is written.
  public static func < (left: MessageName, right: MessageName) -> Bool {
    left.description < right.description
  }
}

/// A message that goes, or is about to go. No address is in it.
public struct MailOutgoing: Hashable, Sendable {
  /// Which message.
  public var message: MessageName
  /// The language it is written in.
  public var language: Language
  /// SHA-256 of the text’s file, its blanks unfilled.
  public var template: Digest

  /// A message in that language, made from that text.
  public init(message: MessageName, language: Language, template: Digest) {
    self.message = message
    self.language = language
    self.template = template
  }
}

/// What came of trying to send a message.
public struct MailOutcome: Hashable, Sendable {
  /// Which message.
  public var message: MessageName
  /// Why it did not go: a status of the mail server, such as `5.1.1` or `550`, or a word of this
  /// program’s. Never the server’s own text, in which an address may stand. Nil where nothing is to
  /// be explained.
  public var reason: String?

  /// That message, and why it did not go.
  public init(message: MessageName, reason: String? = nil) {
    self.message = message
    self.reason = reason
  }
}

/// One step of a message to a participant, kept on their stream.
public enum MailStep: Hashable, Sendable {
  /// `mail.written`: it lies in the outbox, for somebody to look through and send.
  case written(MailOutgoing)
  /// `mail.begun`: kept before the first byte goes to the server.
  case begun(MailOutgoing)
  /// `mail.sent`: the server took it.
  case sent(MailOutcome)
  /// `mail.deferred`: it did not go, and trying again may help.
  case deferred(MailOutcome)
  /// `mail.failed`: it did not go, and trying again would not help.
  case failed(MailOutcome)
  /// `mail.again`: somebody decided that it is to be sent, whatever came of it before.
  case again(MailOutcome)

  /// Which message it is about.
  public var message: MessageName {
    switch self {
    case .written(let record), .begun(let record): record.message
    case .sent(let record), .deferred(let record), .failed(let record), .again(let record):
      record.message
    }
  }

  var name: String {
    switch self {
    case .written: "mail.written"
    case .begun: "mail.begun"
    case .sent: "mail.sent"
    case .deferred: "mail.deferred"
    case .failed: "mail.failed"
    case .again: "mail.again"
    }
  }
}
