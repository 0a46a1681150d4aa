import JSONTree

extension Enrolment {
  init(_ reader: PayloadReader) throws(PayloadError) {
    region = try reader.id("region")
    conditions = try reader.ids("conditions")
    association = try reader.optionalID("association")
    referent = try reader.id("referent")
  }

  var json: JSON {
    payload([
      "region": region.json, "conditions": conditions.json(), "association": association?.json,
      "referent": referent.json,
    ])
  }
}

extension EnrolmentCorrection {
  init(_ reader: PayloadReader) throws(PayloadError) {
    conditions = try reader.ids("conditions")
    association = try reader.optionalID("association")
    reason = try reader.text("reason")
  }

  var json: JSON {
    payload([
      "conditions": conditions.json(), "association": association?.json,
      "reason": .string(reason),
    ])
  }
}

extension Assignment {
  init(_ reader: PayloadReader) throws(PayloadError) {
    referent = try reader.id("referent")
    reason = try reader.text("reason")
  }

  var json: JSON { payload(["referent": referent.json, "reason": .string(reason)]) }
}

extension Relocation {
  init(_ reader: PayloadReader) throws(PayloadError) {
    region = try reader.id("region")
    referent = try reader.id("referent")
    reason = try reader.text("reason")
  }

  var json: JSON {
    payload(["region": region.json, "referent": referent.json, "reason": .string(reason)])
  }
}

extension Departure {
  init(_ reader: PayloadReader) throws(PayloadError) { reason = try reader.text("reason") }

  var json: JSON { payload(["reason": .string(reason)]) }
}

extension Identity {
  init(_ reader: PayloadReader) throws(PayloadError) {
    name = try reader.text("name")
    telephone = try reader.optionalText("telephone")
    mail = try reader.optionalText("mail")
    address = try reader.optionalText("address")
  }

  var json: JSON {
    payload([
      "name": .string(name), "telephone": telephone.json, "mail": mail.json,
      "address": address.json,
    ])
  }
}
