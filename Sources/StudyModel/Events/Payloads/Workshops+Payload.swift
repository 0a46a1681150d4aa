import JSONTree
import Wording

extension WorkshopStep {
  static func read(_ reader: PayloadReader) throws(PayloadError) -> WorkshopStep? {
    switch reader.kind.name {
    case "workshop.planned": .planned(try WorkshopPlanned(reader))
    case "workshop.noted": .noted(try WorkshopNoted(reader))
    case "workshop.attended": .attended(WorkshopAttended(workshop: try reader.id("workshop")))
    case "ballot.cast": .voted(try BallotCast(reader))
    case "ballot.withdrawn": .unvoted(try BallotCast(reader))
    default: nil
    }
  }

  /// The kind it is kept under.
  public var name: String {
    switch self {
    case .planned: "workshop.planned"
    case .noted: "workshop.noted"
    case .attended: "workshop.attended"
    case .voted: "ballot.cast"
    case .unvoted: "ballot.withdrawn"
    }
  }

  var json: JSON {
    switch self {
    case .planned(let record): record.json
    case .noted(let record): record.json
    case .attended(let record): payload(["workshop": record.workshop.json])
    case .voted(let record), .unvoted(let record): record.json
    }
  }
}

extension WorkshopPlanned {
  init(_ reader: PayloadReader) throws(PayloadError) {
    workshop = try reader.id("workshop")
    day = try reader.day("day")
    place = try reader.text("place")
    questions = []
    for inner in try reader.list("questions") { questions.append(try WorkshopQuestion(inner)) }
  }

  var json: JSON {
    payload([
      "workshop": workshop.json, "day": day.json, "place": .string(place),
      "questions": .array(questions.map(\.json)),
    ])
  }
}

extension WorkshopQuestion {
  init(_ reader: PayloadReader) throws(PayloadError) {
    number = try reader.int("number")
    words = try reader.text("words")
    method = try reader.choice("method")
    needs = try reader.ids("needs")
    budget = try reader.optionalInt("budget")
  }

  var json: JSON {
    payload([
      "number": .integer(number), "words": .string(words), "method": method.json,
      "needs": needs.json(), "budget": budget.map { .integer($0) },
    ])
  }
}

extension WorkshopNoted {
  init(_ reader: PayloadReader) throws(PayloadError) {
    workshop = try reader.id("workshop")
    text = try reader.text("text")
  }

  var json: JSON { payload(["workshop": workshop.json, "text": .string(text)]) }
}

extension BallotCast {
  init(_ reader: PayloadReader) throws(PayloadError) {
    workshop = try reader.id("workshop")
    question = try reader.int("question")
    votes = []
    for inner in try reader.list("votes") {
      votes.append(Vote(need: try inner.id("need"), value: try inner.int("value")))
    }
    paper = try reader.optionalDigest("paper")
  }

  var json: JSON {
    payload([
      "workshop": workshop.json, "question": .integer(question),
      "votes": .array(
        votes.map { payload(["need": $0.need.json, "value": .integer($0.value)]) }),
      "paper": paper.map { .string("\($0)") },
    ])
  }
}
