import JSONTree
import Wording

/// An object of the members that have a value.
func payload(_ members: KeyValuePairs<String, JSON?>) -> JSON {
  var object = JSONObject()
  for (name, value) in members {
    if let value { object[name] = value }
  }
  return .object(object)
}

extension Optional where Wrapped == String {
  var json: JSON? { map { .string($0) } }
}

extension ID {
  var json: JSON { .string(text) }
}

extension Sequence {
  func json<Subject>() -> JSON where Element == ID<Subject> { .array(map(\.json)) }
}

extension RawRepresentable where RawValue == String {
  var json: JSON { .string(rawValue) }
}

extension Digest {
  var json: JSON { .string(description) }
}

extension Moment {
  var json: JSON { .integer(milliseconds) }
}

extension Day {
  var json: JSON { .string(description) }
}

extension FormReference {
  var json: JSON {
    payload(["id": id.json, "version": .string(version), "digest": digest.json])
  }
}

extension DocumentReference {
  var json: JSON {
    payload([
      "kind": kind.json, "version": .integer(version), "language": language.json,
      "digest": digest.json,
    ])
  }
}
