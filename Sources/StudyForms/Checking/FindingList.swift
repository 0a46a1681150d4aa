import JSONTree
import Wording

/// Collects findings of one file, all at once.
struct FindingList: Sendable {
  let file: String
  private(set) var all: [Finding] = []

  /// A file with more findings than this is read no further.
  static let limit = 5_000

  init(file: String) { self.file = file }

  mutating func add(
    _ code: Finding.Code, at path: String, linkId: String? = nil, value: String? = nil,
    severity: Finding.Severity = .error, _ message: Phrase
  ) {
    guard all.count < Self.limit else {
      if all.count == Self.limit { all.append(tooMany) }
      return
    }
    all.append(
      Finding(
        file: file, path: path, linkId: linkId, value: value.map { shortened($0, to: 80) },
        code: code, severity: severity, message: message))
  }

  mutating func add(_ finding: Finding) {
    if all.count < Self.limit { all.append(finding) }
  }

  private var tooMany: Finding {
    Finding(
      file: file, path: "", code: .tooManyFindings,
      message: .typeset(
        "Il y a trop d'erreurs pour les citer toutes : corrigez celles-ci, puis recommencez.",
        "There are too many errors to name them all: correct these, then try again."))
  }
}

extension Phrase {
  /// A text whose French gets the no-break spaces that French typography asks for.
  static func typeset(_ french: String, _ english: String) -> Phrase {
    Phrase(french.withFrenchSpaces, english)
  }
}

/// A text cut to so many characters.
func shortened(_ text: String, to length: Int) -> String {
  // A byte count first, as counting the characters of a very long text is slow.
  guard text.utf8.count > length else { return text }
  let head = text.prefix(length)
  return head.endIndex == text.endIndex ? text : head + "…"
}

extension JSON {
  /// The value as a finding shows it.
  var shown: String {
    switch self {
    case .string(let text): text
    case .array, .object: shortened(text(), to: 80)
    default: text()
    }
  }
}
