/// The members of a JSON object, in order, each name once.
public struct JSONObject: Hashable, Sendable {
  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name without quotation marks or escapes; it may be empty.
    public var name: String
    /// What the name stands for; `null` is a value too.
    public var value: JSON

    /// A member, for an object written in code.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The members in the order they were written.
  public private(set) var members: [Member]

  /// An object without members.
  public init() { members = [] }

  /// An object with these members; of two with one name the later wins.
  public init(_ members: [Member]) {
    self.members = []
    self.members.reserveCapacity(members.count)
    for member in members { self[member.name] = member.value }
  }

  init(unique members: [Member]) { self.members = members }

  /// The value of that name. Setting nil takes the member out; a new name goes last.
  public subscript(_ name: String) -> JSON? {
    get { members.first { $0.name == name }?.value }
    set {
      let place = members.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The names in the order they were written.
  public var names: [String] { members.map(\.name) }
  /// True for an object without members, `{}`.
  public var isEmpty: Bool { members.isEmpty }
}
