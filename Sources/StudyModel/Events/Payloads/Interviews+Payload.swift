import JSONTree

extension Appointment {
  init(_ reader: PayloadReader) throws(PayloadError) {
    window = try reader.int("window")
    at = try reader.moment("at")
    mode = try reader.choice("mode")
    reason = reader.optionalText("reason")
  }

  var json: JSON {
    payload([
      "window": .integer(window), "at": at.json, "mode": mode.json, "reason": reason.json,
    ])
  }
}

extension InterviewHeld {
  init(_ reader: PayloadReader) throws(PayloadError) {
    window = try reader.int("window")
    at = try reader.moment("at")
    minutes = try reader.int("minutes")
    mode = try reader.choice("mode")
    form = try reader.form("form")
    response = try reader.json("response")
  }

  var json: JSON {
    payload([
      "window": .integer(window), "at": at.json, "minutes": .integer(minutes), "mode": mode.json,
      "form": form.json, "response": response,
    ])
  }
}

extension InterviewNotHeld {
  init(_ reader: PayloadReader) throws(PayloadError) {
    window = try reader.int("window")
    reason = try reader.text("reason")
  }

  var json: JSON { payload(["window": .integer(window), "reason": .string(reason)]) }
}
