import JSONTree

extension ContentRead {
  init(_ reader: PayloadReader) throws(PayloadError) {
    subject = try reader.choice("subject")
    number = try reader.optionalInt("number")
  }

  var json: JSON {
    payload(["subject": .string(subject.rawValue), "number": number.map { .integer($0) }])
  }
}
