import JSONTree

extension MailStep {
  static func read(_ reader: PayloadReader) throws(PayloadError) -> MailStep? {
    switch reader.kind.name {
    case "mail.written": .written(try MailOutgoing(reader))
    case "mail.begun": .begun(try MailOutgoing(reader))
    case "mail.sent": .sent(try MailOutcome(reader))
    case "mail.deferred": .deferred(try MailOutcome(reader))
    case "mail.failed": .failed(try MailOutcome(reader))
    case "mail.again": .again(try MailOutcome(reader))
    default: nil
    }
  }

  var json: JSON {
    switch self {
    case .written(let record), .begun(let record): record.json
    case .sent(let record), .deferred(let record), .failed(let record), .again(let record):
      record.json
    }
  }
}

extension MailOutgoing {
  fileprivate init(_ reader: PayloadReader) throws(PayloadError) {
    message = try reader.messageName()
    language = try reader.choice("language")
    template = try reader.digest("template")
  }

  fileprivate var json: JSON {
    payload([
      "message": .string("\(message)"), "language": language.json, "template": template.json,
    ])
  }
}

extension MailOutcome {
  fileprivate init(_ reader: PayloadReader) throws(PayloadError) {
    message = try reader.messageName()
    reason = try reader.optionalText("reason")
  }

  fileprivate var json: JSON {
    payload(["message": .string("\(message)"), "reason": reason.json])
  }
}

extension PayloadReader {
  fileprivate func messageName() throws(PayloadError) -> MessageName {
    guard let name = MessageName(try text("message")) else {
      throw PayloadError(kind: kind, member: "message")
    }
    return name
  }
}
