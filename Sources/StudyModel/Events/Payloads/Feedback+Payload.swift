import JSONTree

extension FeedbackGiven {
  init(_ subject: Subject, _ reader: PayloadReader) throws(PayloadError) {
    self.subject = subject
    name = try reader.text("name")
    version = try reader.text("version")
    form = try reader.form("form")
    response = try reader.json("response")
    sheet = try reader.optionalDigest("sheet")
  }

  var json: JSON {
    payload([
      "name": .string(name), "version": .string(version), "form": form.json, "response": response,
      "sheet": sheet?.json,
    ])
  }
}

extension FeedbackGiven.Subject {
  var kindName: String {
    switch self {
    case .article: "article.rated"
    case .software: "software.reviewed"
    }
  }
}
