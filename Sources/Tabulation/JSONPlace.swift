import JSONTree

/// A value in an exchange file with the path that leads to it.
struct JSONPlace {
  let json: JSON
  let path: String

  init(_ json: JSON, _ path: String = "") {
    self.json = json
    self.path = path
  }

  func member(_ name: String) throws(TabulationFault) -> JSONPlace {
    guard let place = optional(name) else { throw TabulationFault(below(name), .expected(name)) }
    return place
  }

  func optional(_ name: String) -> JSONPlace? { json[name].map { JSONPlace($0, below(name)) } }

  func members() throws(TabulationFault) -> [(String, JSONPlace)] {
    guard let object = json.object else { throw TabulationFault(path, .expected("object")) }
    return object.members.map { ($0.name, JSONPlace($0.value, below($0.name))) }
  }

  func elements() throws(TabulationFault) -> [JSONPlace] {
    guard let array = json.array else { throw TabulationFault(path, .expected("array")) }
    return array.enumerated().map { JSONPlace($1, "\(path)[\($0)]") }
  }

  func string() throws(TabulationFault) -> String {
    guard let text = json.string else { throw TabulationFault(path, .expected("string")) }
    return text
  }

  /// A count of people; the sum of all must fit, hence the bound.
  func count() throws(TabulationFault) -> Int {
    guard let count = json.int, (0...1_000_000_000).contains(count) else {
      throw TabulationFault(path, .badCount)
    }
    return count
  }

  /// A count, or nil for `null`.
  func optionalCount() throws(TabulationFault) -> Int? {
    if case .null = json { return nil }
    return try count()
  }

  private func below(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
