import Wording
import Yams

/// A node of a YAML file that remembers where it stands and collects what is wrong with it.
///
/// Reading never stops at the first fault: a wrong value is noted and nil goes on.
struct YAMLPlace {
  let node: YAMLNode?
  let path: String
  let notes: FindingNotes
  /// The line of this place, or of the nearest around it when nothing stands here.
  private let line: Int?

  /// The findings of one file, collected while it is read.
  final class FindingNotes {
    let file: String
    var findings: [FileFinding] = []

    init(file: String) { self.file = file }

    /// Adds a finding once, however often its place is read.
    func add(_ finding: FileFinding) {
      if !findings.contains(finding) { findings.append(finding) }
    }
  }

  /// Starts reading a file; a text that is not YAML is noted with its line.
  init(file: String, text: String) {
    notes = FindingNotes(file: file)
    path = ""
    do {
      node = try Yams.compose(yaml: text, .basic, Constructor([:], [:], [:]), .utf8)
        .map(YAMLNode.init)
      line = node?.line
    } catch {
      node = nil
      line = nil
      note(error)
    }
  }

  private init(node: YAMLNode?, path: String, notes: FindingNotes, line: Int?) {
    self.node = node
    self.path = path
    self.notes = notes
    self.line = node?.line ?? line
  }

  subscript(_ key: String) -> YAMLPlace {
    YAMLPlace(
      node: member(key), path: path.isEmpty ? key : path + "." + key, notes: notes, line: line)
  }

  /// Members are few, and hashing a node would match regular expressions to guess its type.
  private func member(_ key: String) -> YAMLNode? {
    node?.members?.first { $0.key.text == key }?.value
  }

  var isPresent: Bool { node != nil }

  /// The text here without noting anything; nil where there is none.
  var heldText: String? {
    node?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Notes a fault here.
  func note(_ reason: Phrase) {
    notes.add(FileFinding(file: notes.file, line: line, path: path, reason: reason))
  }

  private func note(_ error: any Error) {
    var line: Int?
    var problem = ""
    switch error as? YamlError {
    case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
      .composer(_, let text, let mark, _):
      line = mark.line
      problem = text
    case .duplicatedKeysInMapping(let keys, let context):
      line = context.mark.line
      problem = "duplicate key: " + keys.map { String(describing: $0) }.joined(separator: ", ")
    default: problem = "unreadable"
    }
    notes.findings.append(
      FileFinding(
        file: notes.file, line: line, path: "",
        reason: Phrase(
          "Ce n’est pas du YAML valide (\(problem)). Corrigez cette ligne.",
          "This is not valid YAML (\(problem)). Mend this line.")))
  }
}

extension YAMLPlace {
  /// The text here; its absence is noted.
  func text() -> String? {
    guard let scalar = node?.text, !scalar.isEmpty else {
      note(Phrase("Il manque un texte ici.", "A text is missing here."))
      return nil
    }
    if let fault = scalar.nameFault {
      note(fault)
      return nil
    }
    return scalar
  }

  func int(in range: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    guard let value = Int(text), range.contains(value) else {
      note(
        Phrase(
          "«\u{A0}\(text)\u{A0}» n’est pas un nombre entier de \(range.lowerBound) à \(range.upperBound).",
          "“\(text)” is not a whole number from \(range.lowerBound) to \(range.upperBound)."))
      return nil
    }
    return value
  }

  func bool() -> Bool? {
    guard let text = text() else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      note(Phrase("Écrivez true ou false.", "Write true or false."))
      return nil
    }
  }

  func day() -> Day? {
    guard let text = text() else { return nil }
    guard let day = Day(text) else {
      note(
        Phrase(
          "«\u{A0}\(text)\u{A0}» n’est pas une date qui existe. Écrivez par exemple 2024-10-31.",
          "“\(text)” is not a date that exists. Write for instance 2024-10-31."))
      return nil
    }
    return day
  }

  /// A text in both languages: members `fr` and `en` here. The French one gets the spaces that a
  /// keyboard has no keys for.
  func phrase() -> Phrase? {
    let french = self["fr"].text()
    let english = self["en"].text()
    guard let french, let english else { return nil }
    return Phrase(french.withFrenchSpaces, english)
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text() else { return nil }
    guard let choice = Choice(rawValue: text) else {
      note(
        Phrase("«\u{A0}\(text)\u{A0}» n’est pas prévu ici.", "“\(text)” is not known here.")
          .choosing(among: Choice.allCases.map(\.rawValue)))
      return nil
    }
    return choice
  }

  /// The elements of the list here; something else than a list is noted.
  func list() -> [YAMLPlace] {
    guard let elements = node?.elements else {
      note(Phrase("Il faut une liste ici.", "A list is needed here."))
      return []
    }
    return elements.enumerated().map { index, element in
      YAMLPlace(node: element, path: "\(path)[\(index)]", notes: notes, line: line)
    }
  }

  /// The elements of the list here, or none when there is nothing.
  func optionalList() -> [YAMLPlace] { isPresent ? list() : [] }

  /// Notes every member that is not in this list: a misspelt key must not pass unseen.
  func allow(_ keys: String...) { allow(keys) }

  /// Notes every member that is not in this list.
  func allow(_ keys: [String]) {
    for (key, _) in node?.members ?? [] {
      guard let name = key.text, !keys.contains(name) else { continue }
      YAMLPlace(node: key, path: path.isEmpty ? name : "\(path).\(name)", notes: notes, line: line)
        .note(
          Phrase(
            "«\u{A0}\(name)\u{A0}» n’est pas prévu ici. Attendus\u{A0}: \(keys.joined(separator: ", ")).",
            "“\(name)” is not known here. Expected: \(keys.joined(separator: ", "))."))
    }
  }
}
