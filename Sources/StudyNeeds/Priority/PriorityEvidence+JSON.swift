public import JSONTree
import Wording

extension PriorityEvidence {
  /// Reads evidence in the format `sillage-evidence/1`, as `docs/priority.md` describes it.
  /// - Throws: `Fault` with the place of the first thing that is not as it should be. That the
  ///   parts fit together is for `faults` to say.
  public init(reading json: JSON) throws(Fault) {
    let file = EvidencePlace(value: json, path: "")
    guard json["format"]?.string == "sillage-evidence/1" else {
      throw EvidencePlace(value: json, path: "format").fault(
        Phrase("Écrivez «\u{A0}sillage-evidence/1\u{A0}».", "Write “sillage-evidence/1”."))
    }
    var people: [Person] = []
    for place in try file.list("people") {
      let conditions = try place.has("conditions") ? place.list("conditions") : []
      var names: Set<String> = []
      for condition in conditions { names.insert(try condition.text()) }
      people.append(
        Person(
          try place.text("id"), region: try place.has("region") ? place.text("region") : nil,
          conditions: names))
    }
    var needs: [String] = []
    for place in try file.list("needs") { needs.append(try place.text()) }
    var passages: [Passage] = []
    for place in try file.list("passages") { passages += try place.passages() }
    var ballots: [Ballot] = []
    for place in try file.has("ballots") ? file.list("ballots") : [] {
      ballots.append(try place.ballot())
    }
    self.init(people: people, needs: needs, passages: passages, ballots: ballots)
  }
}

/// A value of the file that knows where it stands.
private struct EvidencePlace {
  typealias Fault = PriorityEvidence.Fault

  let value: JSON
  let path: String

  func fault(_ reason: Phrase) -> Fault { Fault(place: path.isEmpty ? "-" : path, reason: reason) }

  /// True when the member is there and is not null.
  func has(_ name: String) -> Bool { value[name].map { $0 != .null } ?? false }

  func member(_ name: String) throws(Fault) -> EvidencePlace {
    let path = path.isEmpty ? name : path + "." + name
    guard let member = value[name] else {
      throw Fault(place: path, reason: Phrase("Il manque une valeur.", "A value is missing."))
    }
    return EvidencePlace(value: member, path: path)
  }

  func list(_ name: String) throws(Fault) -> [EvidencePlace] { try member(name).list() }

  func list() throws(Fault) -> [EvidencePlace] {
    guard let array = value.array else {
      throw fault(Phrase("Il faut une liste ici.", "A list is needed here."))
    }
    return array.enumerated().map { EvidencePlace(value: $1, path: "\(path)[\($0)]") }
  }

  func text(_ name: String) throws(Fault) -> String { try member(name).text() }

  func text() throws(Fault) -> String {
    guard let text = value.string, !text.isEmpty,
      text.unicodeScalars.allSatisfy(\.isHarmless)
    else { throw fault(Phrase("Il faut un texte ici.", "A text is needed here.")) }
    return text
  }

  func whole() throws(Fault) -> Int {
    guard let number = value.number?.int else {
      throw fault(Phrase("Il faut un nombre entier ici.", "A whole number is needed here."))
    }
    return number
  }
}

extension EvidencePlace {
  /// The passages of one person about one need: one for each severity, which may be null.
  func passages() throws(Fault) -> [PriorityEvidence.Passage] {
    let (person, need) = (try text("person"), try text("need"))
    var passages: [PriorityEvidence.Passage] = []
    for severity in try list("severities") {
      passages.append(
        PriorityEvidence.Passage(
          person: person, need: need, severity: severity.value == .null ? nil : try severity.whole()
        ))
    }
    return passages
  }

  func ballot() throws(Fault) -> Ballot {
    var offered: Set<String> = []
    for need in try list("offered") { offered.insert(try need.text()) }
    return Ballot(
      vote: try text("vote"), person: try has("person") ? text("person") : nil, offered: offered,
      choice: try choice())
  }

  private func choice() throws(Fault) -> Ballot.Choice {
    if has("points") { return .points(try counts("points")) }
    if has("dots") { return .dots(try counts("dots")) }
    guard has("ranking") else {
      throw fault(Phrase("Il faut points, dots ou ranking.", "Give points, dots or ranking."))
    }
    var places: [[String]] = []
    for place in try list("ranking") {
      guard place.value.array != nil else {
        places.append([try place.text()])
        continue
      }
      var names: [String] = []
      for name in try place.list() { names.append(try name.text()) }
      places.append(names)
    }
    return .ranking(places)
  }

  private func counts(_ name: String) throws(Fault) -> [String: Int] {
    let place = try member(name)
    guard let object = place.value.object else {
      throw place.fault(Phrase("Il faut un objet ici.", "An object is needed here."))
    }
    var counts: [String: Int] = [:]
    for member in object.members {
      counts[member.name] = try EvidencePlace(
        value: member.value, path: "\(place.path).\(member.name)"
      ).whole()
    }
    return counts
  }
}
