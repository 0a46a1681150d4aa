public import Wording

/// Why an act was not done, in words, with what to do next.
public struct DeskError: Error, Hashable, Sendable {
  /// The kind of failure. The raw value is the command's exit code (`sysexits.h`).
  public enum Code: Int, Hashable, Sendable {
    /// The command was not understood (`EX_USAGE`).
    case wrongUse = 64
    /// The data given cannot be accepted; nothing was written (`EX_DATAERR`).
    case unacceptable = 65
    /// A workspace, participant, form or entry that is not there (`EX_NOINPUT`).
    case doesNotExist = 66
    /// A file or folder that cannot be made (`EX_CANTCREAT`).
    case cannotCreate = 73
    /// The disk or the ledger failed (`EX_IOERR`).
    case inputOutput = 74
    /// Someone else is writing; trying again may help (`EX_TEMPFAIL`).
    case busy = 75
    /// No right to, or the agreement does not allow it (`EX_NOPERM`).
    case refused = 77
  }

  /// One thing that is wrong, and where.
  public struct Finding: Hashable, Sendable {
    /// A file with its line, or the path of a question.
    public let place: String
    /// What is wrong and what to do.
    public let reason: Phrase

    /// A finding at a place.
    public init(place: String, reason: Phrase) {
      self.place = place
      self.reason = reason
    }
  }

  /// The kind of failure, hence the exit code.
  public let code: Code
  /// What was not done, why, and what to do next.
  public let words: Phrase
  /// Everything wrong at once, when there is more to say than one sentence.
  public let findings: [Finding]

  /// An error in words that a person can act on.
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

  /// A name that nothing has, with those there are.
  static func unknown(
    _ french: String, _ english: String, among names: some Collection<String>,
    orSee command: Phrase? = nil
  ) -> DeskError {
    let words = Phrase(french, english).choosing(among: names, orSee: command)
    // A name that looks like one of those listed has to be told from it.
    guard let invisible = french.invisible else { return DeskError(.doesNotExist, words) }
    return DeskError(
      .doesNotExist, words + Phrase(same: " ") + .holdsInvisible(invisible))
  }

  static func unacceptable(_ french: String, _ english: String) -> DeskError {
    DeskError(.unacceptable, Phrase(french, english))
  }
}
