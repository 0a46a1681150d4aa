public import StudyModel
import Wording

/// What came of taking in answers that were not written here.
public struct AnswersImported: Hashable, Sendable {
  /// An entry that was written.
  public struct Written: Hashable, Sendable {
    /// Where it stood in the file.
    public let place: String
    /// Whose logbook it is in.
    public let participant: ParticipantCode
    /// Its number there, from 1.
    public let number: Int
  }

  /// New entries, in the order of the file.
  public fileprivate(set) var written: [Written] = []
  /// How many were there already.
  public fileprivate(set) var known = 0
}

/// Takes in one piece of a file after another, and knows which are there already.
protocol AnswerTaking {
  /// One filled-in form, as the file has it.
  associatedtype Piece

  /// Writes a piece; nil when it is there already.
  mutating func take(_ piece: Piece) throws -> AnswersImported.Written?
}

extension Desk {
  /// Takes in all pieces of a file, or none.
  ///
  /// - Parameters:
  ///   - pieces: what was read, in the order of the file.
  ///   - faults: what could not be read: with any, nothing is recorded.
  ///   - isRehearsal: true to find out what would happen and record nothing.
  ///   - progress: told from time to time how much is done, from 0 to 1.
  ///   - place: where a piece stands.
  ///   - taking: what takes them in at the desk at which all is one act.
  /// - Throws: `DeskError` with a finding for everything that cannot be taken in.
  func takeIn<Taking: AnswerTaking>(
    _ pieces: [Taking.Piece], faults: [DeskError.Finding], isRehearsal: Bool,
    progress: (Double) -> Void = { _ in }, place: (Taking.Piece) -> String,
    by taking: (Desk) -> Taking
  ) throws -> AnswersImported {
    var findings = faults
    var imported = AnswersImported()
    do {
      try together { desk in
        var taking = taking(desk)
        for (number, piece) in pieces.enumerated() {
          if number % 100 == 0 { progress(Double(number) / Double(pieces.count)) }
          do {
            if let written = try inDeskWords({ try taking.take(piece) }) {
              imported.written.append(written)
            } else {
              imported.known += 1
            }
          } catch let error as DeskError {
            guard error.isOfWhatWasGiven else { throw error }
            findings += error.findings(at: place(piece))
          }
        }
        if !findings.isEmpty { throw DeskError.answers(findings) }
        if isRehearsal { throw Rehearsal() }
      }
    } catch is Rehearsal {}
    progress(1)
    return imported
  }
}

extension [DeskError.Finding] {
  /// The first of each place: what else is said of a cell mostly follows from it.
  var onePerPlace: [DeskError.Finding] {
    var seen: Set<String> = []
    return filter { seen.insert($0.place).inserted }
  }
}

/// Undoes what was only tried.
private struct Rehearsal: Error {}

extension DeskError {
  static func answers(_ findings: [Finding]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Des réponses ne peuvent pas être reprises. Rien n’a été enregistré.",
        "Some answers cannot be taken in. Nothing was recorded."), findings: findings)
  }

  /// Whether it lies with what was given, and not with the disk or the ledger.
  fileprivate var isOfWhatWasGiven: Bool {
    switch code {
    case .unacceptable, .doesNotExist, .refused: true
    case .wrongUse, .cannotCreate, .inputOutput, .busy: false
    }
  }

  /// What is wrong with one piece, and where in it.
  fileprivate func findings(at place: String) -> [Finding] {
    guard !findings.isEmpty else { return [Finding(place: place, reason: words)] }
    return findings.map { Finding(place: "\(place) \($0.place)", reason: $0.reason) }
  }
}
