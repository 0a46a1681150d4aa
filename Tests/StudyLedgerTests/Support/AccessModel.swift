import StudyModel

/// Who may read what, as plain sets: the sealed ledger has to agree with it.
struct AccessModel {
  typealias Person = Int
  typealias Group = Int

  struct Version: Hashable {
    let stream: StudyModel.Stream
    let number: Int
  }

  struct GroupVersion: Hashable {
    let group: Group
    let number: Int
  }

  struct Note: Hashable {
    let version: Version
    let text: String
  }

  /// How many keys each stream and each group has had.
  private(set) var newest: [StudyModel.Stream: Int] = [:]
  private(set) var newestOfGroup: [Group: Int] = [:]
  private var members: [GroupVersion: Set<Person>] = [:]
  private var people: [Version: Set<Person>] = [:]
  private var groups: [Version: Set<GroupVersion>] = [:]
  private(set) var notes: [Note] = []

  func isMember(_ person: Person, of version: GroupVersion) -> Bool {
    members[version, default: []].contains(person)
  }

  func holds(_ person: Person, _ version: Version) -> Bool {
    people[version, default: []].contains(person)
      || groups[version, default: []].contains { isMember(person, of: $0) }
  }

  func held(_ person: Person, of stream: StudyModel.Stream) -> [Version] {
    (0..<newest[stream, default: 0]).map { Version(stream: stream, number: $0 + 1) }
      .filter { holds(person, $0) }
  }

  /// Whether they can open every note of a stream, and there is a key they hold.
  func reads(_ person: Person, _ stream: StudyModel.Stream) -> Bool {
    !held(person, of: stream).isEmpty
      && notes.filter { $0.version.stream == stream }.allSatisfy { holds(person, $0.version) }
  }

  /// Whether they can seal with the newest key.
  func writes(_ person: Person, _ stream: StudyModel.Stream) -> Bool {
    guard let number = newest[stream] else { return false }
    return holds(person, Version(stream: stream, number: number))
  }

  func opens(_ person: Person, _ text: String) -> Bool {
    notes.contains { $0.text == text && holds(person, $0.version) }
  }

  mutating func newKey(of group: Group, for people: Set<Person>) {
    newestOfGroup[group, default: 0] += 1
    members[GroupVersion(group: group, number: newestOfGroup[group, default: 0])] = people
  }

  mutating func share(_ group: Group, by holder: Person, with person: Person) {
    for number in 1...max(1, newestOfGroup[group, default: 0]) {
      let version = GroupVersion(group: group, number: number)
      if isMember(holder, of: version) { members[version, default: []].insert(person) }
    }
  }

  mutating func newKey(
    of stream: StudyModel.Stream, for persons: Set<Person>, and groups: Set<Group>
  ) {
    newest[stream, default: 0] += 1
    let version = Version(stream: stream, number: newest[stream, default: 0])
    grant(version, to: persons, and: groups)
  }

  mutating func share(
    _ stream: StudyModel.Stream, by holder: Person, with persons: Set<Person>,
    and groups: Set<Group>
  ) {
    for version in held(holder, of: stream) { grant(version, to: persons, and: groups) }
  }

  mutating func note(_ text: String, in stream: StudyModel.Stream) {
    let version = Version(stream: stream, number: newest[stream, default: 0])
    notes.append(Note(version: version, text: text))
  }

  private mutating func grant(_ version: Version, to persons: Set<Person>, and groups: Set<Group>) {
    people[version, default: []].formUnion(persons)
    for group in groups {
      let newest = GroupVersion(group: group, number: newestOfGroup[group, default: 0])
      self.groups[version, default: []].insert(newest)
    }
  }
}
