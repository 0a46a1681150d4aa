import JSONTree

extension InformationGiven {
  init(_ reader: PayloadReader) throws(PayloadError) {
    document = try reader.document("document")
    means = try reader.choice("means")
  }

  var json: JSON { payload(["document": document.json, "means": means.json]) }
}

extension AgreementGiven {
  init(_ reader: PayloadReader) throws(PayloadError) {
    accepted = try reader.ids("accepted")
    declined = try reader.ids("declined")
    document = try reader.document("document")
    means = try reader.choice("means")
    paper = try reader.optionalDigest("paper")
  }

  var json: JSON {
    payload([
      "accepted": accepted.json(), "declined": declined.json(), "document": document.json,
      "means": means.json, "paper": paper?.json,
    ])
  }
}

extension AgreementRefused {
  init(_ reader: PayloadReader) throws(PayloadError) { reason = try reader.optionalText("reason") }

  var json: JSON { payload(["reason": reason.json]) }
}

extension Withdrawal {
  init(_ reader: PayloadReader) throws(PayloadError) {
    effect = try reader.choice("effect")
    scopes = try reader.ids("scopes")
    reason = try reader.optionalText("reason")
  }

  var json: JSON {
    payload(["effect": effect.json, "scopes": scopes.json(), "reason": reason.json])
  }
}

extension Objection {
  init(_ reader: PayloadReader) throws(PayloadError) { reason = try reader.optionalText("reason") }

  var json: JSON { payload(["reason": reason.json]) }
}

extension PaperHanded {
  init(_ reader: PayloadReader) throws(PayloadError) {
    paper = try reader.id("paper")
    version = try reader.int("version")
    language = try reader.choice("language")
    digest = try reader.digest("digest")
    means = try reader.choice("means")
  }

  var json: JSON {
    payload([
      "paper": paper.json, "version": .integer(version), "language": language.json,
      "digest": digest.json, "means": means.json,
    ])
  }
}
