import JSONTree

extension QuoteStep {
  static func read(_ reader: PayloadReader) throws(PayloadError) -> QuoteStep? {
    switch reader.kind.name {
    case "quote.chosen": .chosen(try QuoteChosen(reader))
    case "quote.released": .released(QuoteReleased(quote: try reader.event("quote")))
    case "quote.dropped": .dropped(try QuoteDropped(reader))
    case "quote.placed": .placed(try QuotePlaced(reader))
    default: nil
    }
  }

  /// The kind it is kept under.
  public var name: String {
    switch self {
    case .chosen: "quote.chosen"
    case .released: "quote.released"
    case .dropped: "quote.dropped"
    case .placed: "quote.placed"
    }
  }

  var json: JSON {
    switch self {
    case .chosen(let record): record.json
    case .released(let record): payload(["quote": .string("\(record.quote)")])
    case .dropped(let record): record.json
    case .placed(let record): record.json
    }
  }
}

extension QuoteChosen {
  init(_ reader: PayloadReader) throws(PayloadError) {
    passage = try Passage(reader.inner("passage"))
    blanks = []
    for inner in try reader.list("blanks") { blanks.append(try Blank(inner)) }
    condition = try reader.optionalID("condition")
    region = try reader.optionalID("region")
    need = try reader.optionalID("need")
    figure = try reader.optionalText("figure")
  }

  var json: JSON {
    payload([
      "passage": passage.json, "blanks": .array(blanks.map(\.json)),
      "condition": condition?.json, "region": region?.json, "need": need?.json,
      "figure": figure.json,
    ])
  }
}

extension Blank {
  init(_ reader: PayloadReader) throws(PayloadError) {
    start = try reader.int("start")
    length = try reader.int("length")
    replacement = try reader.text("replacement")
  }

  var json: JSON {
    payload([
      "start": .integer(start), "length": .integer(length), "replacement": .string(replacement),
    ])
  }
}

extension QuoteDropped {
  init(_ reader: PayloadReader) throws(PayloadError) {
    quote = try reader.event("quote")
    reason = try reader.text("reason")
  }

  var json: JSON { payload(["quote": .string("\(quote)"), "reason": .string(reason)]) }
}

extension QuotePlaced {
  init(_ reader: PayloadReader) throws(PayloadError) {
    quote = try reader.event("quote")
    release = try reader.text("release")
  }

  var json: JSON { payload(["quote": .string("\(quote)"), "release": .string(release)]) }
}
