import JSONTree

extension ContentRead {
  init(_ subject: Subject, _ reader: PayloadReader) throws(PayloadError) {
    self.subject = subject
    number = try reader.optionalInt("number")
  }

  var json: JSON {
    payload(["number": number.map { .integer($0) }])
  }
}

extension ContentRead.Subject {
  /// In clear beside the sealed payload: who verifies the log sees what was looked at.
  var kindName: String {
    switch self {
    case .entry: "entry.read"
    case .interview: "interview.read"
    case .preparation: "preparation.read"
    case .identity: "identity.read"
    case .everything: "record.read"
    }
  }
}

extension Restriction {
  init(_ reader: PayloadReader) throws(PayloadError) { reason = try reader.text("reason") }

  var json: JSON { payload(["reason": .string(reason)]) }
}

extension Erasure {
  init(_ reader: PayloadReader) throws(PayloadError) { ground = try reader.choice("ground") }

  var json: JSON { payload(["ground": ground.json]) }
}

extension ErasureRecord {
  init(_ reader: PayloadReader) throws(PayloadError) {
    participant = try reader.code("participant")
    ground = try reader.choice("ground")
    reason = try reader.text("reason")
    agreements = try reader.documents("agreements")
  }

  var json: JSON {
    payload([
      "participant": .string("\(participant)"), "ground": ground.json, "reason": .string(reason),
      "agreements": .array(agreements.map(\.json)),
    ])
  }
}

extension BackupMade {
  init(_ reader: PayloadReader) throws(PayloadError) {
    folder = try reader.text("folder")
    recipients = try reader.ids("recipients")
    keys = try reader.optionalText("keys")
  }

  var json: JSON {
    payload([
      "folder": .string(folder), "recipients": recipients.json(), "keys": keys.json,
    ])
  }
}

extension DataExported {
  init(_ reader: PayloadReader) throws(PayloadError) {
    format = try reader.choice("format")
    recipient = try reader.text("recipient")
    purpose = try reader.text("purpose")
    from = try reader.optionalDay("first_day")
    to = try reader.optionalDay("last_day")
    participants = try reader.optionalInt("participants")
  }

  var json: JSON {
    payload([
      "format": format.json, "recipient": .string(recipient), "purpose": .string(purpose),
      "first_day": from.map(\.json), "last_day": to.map(\.json),
      "participants": participants.map { .integer($0) },
    ])
  }
}
