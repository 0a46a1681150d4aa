import JSONTree

extension NeedStep {
  static func read(_ reader: PayloadReader) throws(PayloadError) -> NeedStep? {
    switch reader.kind.name {
    case "need.stated": .stated(try NeedStated(reader))
    case "need.revised": .revised(try NeedRevised(reader))
    case "need.merged": .merged(try NeedsMerged(reader))
    case "need.split": .split(try NeedSplit(reader))
    case "need.retired": .retired(try NeedRetired(reader))
    case "need.reopened": .reopened(try NeedsReopened(reader))
    case "need.supported": .supported(try NeedSupported(reader))
    case "need.unsupported": .unsupported(try NeedUnsupported(reader))
    default: nil
    }
  }

  /// The kind it is kept under.
  public var name: String {
    switch self {
    case .stated: "need.stated"
    case .revised: "need.revised"
    case .merged: "need.merged"
    case .split: "need.split"
    case .retired: "need.retired"
    case .reopened: "need.reopened"
    case .supported: "need.supported"
    case .unsupported: "need.unsupported"
    }
  }

  var json: JSON {
    switch self {
    case .stated(let record): record.json
    case .revised(let record): record.json
    case .merged(let record): record.json
    case .split(let record): record.json
    case .retired(let record): record.json
    case .reopened(let record): record.json
    case .supported(let record): record.json
    case .unsupported(let record): record.json
    }
  }
}

extension NeedStated {
  init(_ reader: PayloadReader) throws(PayloadError) {
    need = try reader.id("need")
    french = try reader.text("fr")
    english = try reader.optionalText("en")
    theme = try reader.id("theme")
    function = try reader.optionalText("function")
    moment = try reader.optionalText("moment")
  }

  var json: JSON {
    payload([
      "need": need.json, "fr": .string(french), "en": english.json, "theme": theme.json,
      "function": function.json, "moment": moment.json,
    ])
  }
}

extension NeedRevised {
  init(_ reader: PayloadReader) throws(PayloadError) {
    statement = try NeedStated(reader.inner("statement"))
    reason = try reader.text("reason")
  }

  var json: JSON { payload(["statement": statement.json, "reason": .string(reason)]) }
}

extension NeedsMerged {
  init(_ reader: PayloadReader) throws(PayloadError) {
    needs = try reader.ids("needs")
    into = try reader.id("into")
    reason = try reader.text("reason")
  }

  var json: JSON {
    payload(["needs": needs.json(), "into": into.json, "reason": .string(reason)])
  }
}

extension NeedSplit {
  init(_ reader: PayloadReader) throws(PayloadError) {
    need = try reader.id("need")
    into = try reader.ids("into")
    reason = try reader.text("reason")
  }

  var json: JSON {
    payload(["need": need.json, "into": into.json(), "reason": .string(reason)])
  }
}

extension NeedRetired {
  init(_ reader: PayloadReader) throws(PayloadError) {
    need = try reader.id("need")
    reason = try reader.text("reason")
  }

  var json: JSON { payload(["need": need.json, "reason": .string(reason)]) }
}

extension NeedsReopened {
  init(_ reader: PayloadReader) throws(PayloadError) {
    needs = try reader.ids("needs")
    reason = try reader.text("reason")
  }

  var json: JSON { payload(["needs": needs.json(), "reason": .string(reason)]) }
}

extension NeedSupported {
  init(_ reader: PayloadReader) throws(PayloadError) {
    need = try reader.id("need")
    mark = try reader.event("mark")
    severity = try reader.optionalInt("severity")
  }

  var json: JSON {
    payload([
      "need": need.json, "mark": .string("\(mark)"),
      "severity": severity.map { .integer($0) },
    ])
  }
}

extension NeedUnsupported {
  init(_ reader: PayloadReader) throws(PayloadError) {
    need = try reader.id("need")
    mark = try reader.event("mark")
  }

  var json: JSON { payload(["need": need.json, "mark": .string("\(mark)")]) }
}
