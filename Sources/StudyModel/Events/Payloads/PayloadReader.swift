import JSONTree
import Wording

/// Why a payload cannot be read. It names the member, never its value.
public struct PayloadError: Error, Hashable, Sendable {
  public let kind: EventKind
  public let member: String

  public init(kind: EventKind, member: String) {
    self.kind = kind
    self.member = member
  }
}

/// Reads the members of one payload.
struct PayloadReader {
  let kind: EventKind
  let members: JSON

  func text(_ name: String) throws(PayloadError) -> String {
    try required(optionalText(name), name)
  }

  func optionalText(_ name: String) -> String? { members[name]?.string }

  func int(_ name: String) throws(PayloadError) -> Int {
    try required(members[name]?.int, name)
  }

  func day(_ name: String) throws(PayloadError) -> Day {
    try required(Day(text(name)), name)
  }

  func moment(_ name: String) throws(PayloadError) -> Moment {
    Moment(milliseconds: Int64(try int(name)))
  }

  func id<Subject>(_ name: String) throws(PayloadError) -> ID<Subject> { ID(try text(name)) }

  func optionalID<Subject>(_ name: String) -> ID<Subject>? { optionalText(name).map { ID($0) } }

  func ids<Subject>(_ name: String) throws(PayloadError) -> [ID<Subject>] {
    try required(members[name]?.array, name).compactMap { $0.string.map { ID($0) } }
  }

  func choice<Choice: RawRepresentable>(
    _ name: String
  ) throws(PayloadError) -> Choice where Choice.RawValue == String {
    try required(Choice(rawValue: text(name)), name)
  }

  func json(_ name: String) throws(PayloadError) -> JSON { try required(members[name], name) }

  func digest(_ name: String) throws(PayloadError) -> Digest {
    try required(Digest(text(name)), name)
  }

  func event(_ name: String) throws(PayloadError) -> EventID {
    try required(EventID(text(name)), name)
  }

  func form(_ name: String) throws(PayloadError) -> FormReference {
    let inner = PayloadReader(kind: kind, members: try json(name))
    return FormReference(
      id: try inner.id("id"), version: try inner.text("version"),
      digest: try inner.digest("digest"))
  }

  func document(_ name: String) throws(PayloadError) -> DocumentReference {
    let inner = PayloadReader(kind: kind, members: try json(name))
    return DocumentReference(
      kind: try inner.choice("kind"), version: try inner.int("version"),
      language: try inner.choice("language"), digest: try inner.digest("digest"))
  }

  private func required<Value>(_ value: Value?, _ name: String) throws(PayloadError) -> Value {
    guard let value else { throw PayloadError(kind: kind, member: name) }
    return value
  }
}
