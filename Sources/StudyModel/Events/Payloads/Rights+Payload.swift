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
    case .preparation: "preparation.read"
    case .identity: "identity.read"
    case .everything: "record.read"
    }
  }
}
