import JSONTree

extension Passage {
  init(_ reader: PayloadReader) throws(PayloadError) {
    place = TextPlace(
      writing: try reader.event("writing"), question: try reader.text("question"),
      answer: try reader.int("answer"))
    start = try reader.int("start")
    length = try reader.int("length")
  }

  var json: JSON {
    payload([
      "writing": .string("\(place.writing)"), "question": .string(place.question),
      "answer": .integer(place.answer), "start": .integer(start), "length": .integer(length),
    ])
  }
}

extension Coding {
  static func read(_ reader: PayloadReader) throws(PayloadError) -> Coding? {
    switch reader.kind.name {
    case "mark.made": .marked(try MarkMade(reader))
    case "mark.removed": .unmarked(MarkRemoved(mark: try reader.event("mark")))
    case "text.coded": .finished(try TextCoded(reader))
    case "coding.settled": .settled(try CodingSettled(reader))
    default: nil
    }
  }

  /// The kind it is kept under.
  public var name: String {
    switch self {
    case .marked: "mark.made"
    case .unmarked: "mark.removed"
    case .finished: "text.coded"
    case .settled: "coding.settled"
    }
  }

  var json: JSON {
    switch self {
    case .marked(let record): record.json
    case .unmarked(let record): payload(["mark": .string("\(record.mark)")])
    case .finished(let record): record.json
    case .settled(let record): record.json
    }
  }
}

extension MarkMade {
  init(_ reader: PayloadReader) throws(PayloadError) {
    passage = try Passage(reader.inner("passage"))
    themes = try reader.ids("themes")
    codebook = try reader.int("codebook")
    replaces = try reader.optionalEvent("replaces")
  }

  var json: JSON {
    payload([
      "passage": passage.json, "themes": themes.json(), "codebook": .integer(codebook),
      "replaces": replaces.map { .string("\($0)") },
    ])
  }
}

extension TextCoded {
  init(_ reader: PayloadReader) throws(PayloadError) {
    writing = try reader.event("writing")
    codebook = try reader.int("codebook")
  }

  var json: JSON {
    payload(["writing": .string("\(writing)"), "codebook": .integer(codebook)])
  }
}

extension CodingSettled {
  init(_ reader: PayloadReader) throws(PayloadError) {
    writing = try reader.event("writing")
    theme = try reader.id("theme")
    applies = try reader.bool("applies")
    reason = try reader.text("reason")
  }

  var json: JSON {
    payload([
      "writing": .string("\(writing)"), "theme": theme.json, "applies": .bool(applies),
      "reason": .string(reason),
    ])
  }
}
