public import Wording

/// Why an act was not done, in words, with what to do next.
public struct DeskError: Error, Hashable, Sendable {
  /// The kind of failure. The raw value is the command's exit code (`sysexits.h`).
  public enum Code: Int, Hashable, Sendable {
    case wrongUse = 64
    /// The data given cannot be accepted; nothing was written.
    case unacceptable = 65
    case doesNotExist = 66
    case cannotCreate = 73
    case inputOutput = 74
    case busy = 75
    /// No right to, or the agreement does not allow it.
    case refused = 77
  }

  /// One thing that is wrong, and where.
  public struct Finding: Hashable, Sendable {
    /// A file with its line, or the path of a question.
    public let place: String
    public let reason: Phrase

    public init(place: String, reason: Phrase) {
      self.place = place
      self.reason = reason
    }
  }

  public let code: Code
  public let words: Phrase
  public let findings: [Finding]

  public init(_ code: Code, _ words: Phrase, findings: [Finding] = []) {
    self.code = code
    self.words = words
    self.findings = findings
  }
}

extension DeskError {
  static func files(_ findings: [FileFinding]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Les fichiers de l’étude contiennent des erreurs. Corrigez-les, puis recommencez.",
        "The study’s files hold errors. Mend them, then try again."),
      findings: findings.map {
        let line = $0.line.map { ":\($0)" } ?? ""
        let path = $0.path.isEmpty ? "" : " \($0.path)"
        return Finding(place: $0.file + line + path, reason: $0.reason)
      })
  }

  static func unknown(_ french: String, _ english: String) -> DeskError {
    DeskError(.doesNotExist, Phrase(french, english))
  }

  static func unacceptable(_ french: String, _ english: String) -> DeskError {
    DeskError(.unacceptable, Phrase(french, english))
  }
}
