import JSONTree
import Wording

extension EntryWritten {
  init(_ reader: PayloadReader) throws(PayloadError) {
    day = try reader.day("day")
    form = try reader.form("form")
    response = try reader.json("response")
  }

  var json: JSON { payload(["day": day.json, "form": form.json, "response": response]) }
}

extension EntryAmended {
  init(_ reader: PayloadReader) throws(PayloadError) {
    entry = try reader.event("entry")
    reason = try reader.text("reason")
    form = try reader.form("form")
    response = try reader.json("response")
  }

  var json: JSON {
    payload([
      "entry": .string(entry.description), "reason": .string(reason), "form": form.json,
      "response": response,
    ])
  }
}
