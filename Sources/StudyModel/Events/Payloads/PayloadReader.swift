internal import Foundation
import JSONTree
import Wording

/// Why a payload cannot be read. It names the member, as `means` or `form.version`, never its
/// value; the name is empty when the payload is no object.
public struct PayloadError: Error, Hashable, Sendable {
  /// The kind whose shape was expected.
  public let kind: EventKind
  /// The member's path with points; empty for the payload as a whole.
  public let member: String

  /// An error about one member of a payload.
  public init(kind: EventKind, member: String) {
    self.kind = kind
    self.member = member
  }
}

/// Reads the members of one payload. What may be left out may also be null.
struct PayloadReader {
  let kind: EventKind
  private let members: JSON
  /// The member these members stand in, with a point; empty for the payload itself.
  private let path: String

  init(kind: EventKind, payload: JSON) throws(PayloadError) {
    guard payload.object != nil else { throw PayloadError(kind: kind, member: "") }
    self.init(kind: kind, members: payload, path: "")
  }

  private init(kind: EventKind, members: JSON, path: String) {
    self.kind = kind
    self.members = members
    self.path = path
  }

  func text(_ name: String) throws(PayloadError) -> String {
    try required(members[name]?.string, name)
  }

  func optionalText(_ name: String) throws(PayloadError) -> String? {
    isLeftOut(name) ? nil : try text(name)
  }

  func int(_ name: String) throws(PayloadError) -> Int {
    try required(members[name]?.int, name)
  }

  func optionalInt(_ name: String) throws(PayloadError) -> Int? {
    isLeftOut(name) ? nil : try int(name)
  }

  func day(_ name: String) throws(PayloadError) -> Day {
    try required(Day(text(name)), name)
  }

  func optionalDay(_ name: String) throws(PayloadError) -> Day? {
    isLeftOut(name) ? nil : try day(name)
  }

  func moment(_ name: String) throws(PayloadError) -> Moment {
    try required(Moment(dated: int(name)), name)
  }

  func id<Subject>(_ name: String) throws(PayloadError) -> ID<Subject> { ID(try text(name)) }

  func optionalID<Subject>(_ name: String) throws(PayloadError) -> ID<Subject>? {
    isLeftOut(name) ? nil : try id(name)
  }

  func ids<Subject>(_ name: String) throws(PayloadError) -> [ID<Subject>] {
    let elements = try required(members[name]?.array, name)
    let texts = elements.compactMap(\.string)
    return try required(texts.count == elements.count ? texts : nil, name).map { ID($0) }
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

  func optionalDigest(_ name: String) throws(PayloadError) -> Digest? {
    isLeftOut(name) ? nil : try digest(name)
  }

  func event(_ name: String) throws(PayloadError) -> EventID {
    try required(EventID(text(name)), name)
  }

  func code(_ name: String) throws(PayloadError) -> ParticipantCode {
    try required(ParticipantCode(text(name)), name)
  }

  func group(_ name: String) throws(PayloadError) -> KeyGroup {
    try required(KeyGroup(text(name)), name)
  }

  func optionalEvent(_ name: String) throws(PayloadError) -> EventID? {
    isLeftOut(name) ? nil : try event(name)
  }

  func bool(_ name: String) throws(PayloadError) -> Bool {
    try required(members[name]?.bool, name)
  }

  /// Bytes in base64.
  func bytes(_ name: String) throws(PayloadError) -> [UInt8] {
    try required(Data(base64Encoded: text(name)).map { Array($0) }, name)
  }

  func form(_ name: String) throws(PayloadError) -> FormReference {
    let inner = try inner(name)
    return FormReference(
      id: try inner.id("id"), version: try inner.text("version"),
      digest: try inner.digest("digest"))
  }

  func document(_ name: String) throws(PayloadError) -> DocumentReference {
    try inner(name).document()
  }

  func documents(_ name: String) throws(PayloadError) -> [DocumentReference] {
    var documents: [DocumentReference] = []
    for inner in try list(name) { documents.append(try inner.document()) }
    return documents
  }

  /// A reader of each element of a list.
  func list(_ name: String) throws(PayloadError) -> [PayloadReader] {
    try required(members[name]?.array, name).map {
      PayloadReader(kind: kind, members: $0, path: path + name + ".")
    }
  }

  private func document() throws(PayloadError) -> DocumentReference {
    DocumentReference(
      kind: try choice("kind"), version: try int("version"), language: try choice("language"),
      digest: try digest("digest"))
  }

  /// A reader of a member that is an object itself.
  func inner(_ name: String) throws(PayloadError) -> PayloadReader {
    let inner = try required(members[name].flatMap { $0.object == nil ? nil : $0 }, name)
    return PayloadReader(kind: kind, members: inner, path: path + name + ".")
  }

  private func isLeftOut(_ name: String) -> Bool { (members[name] ?? .null) == .null }

  private func required<Value>(_ value: Value?, _ name: String) throws(PayloadError) -> Value {
    guard let value else { throw PayloadError(kind: kind, member: path + name) }
    return value
  }
}
