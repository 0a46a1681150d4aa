import StudyLedger
public import StudyModel
import Wording

/// A ballot on paper, with or without the code of whoever filled it in.
public struct PaperBallot: Hashable, Sendable {
  /// Where it stands in its file: `bulletins.csv:12`; nil when it comes from none.
  public let place: String?
  /// Whose it is; nil when it bears no code.
  public let participant: ParticipantCode?
  /// How they voted on one question.
  public let ballot: BallotCast

  init(place: String, participant: ParticipantCode?, ballot: BallotCast) {
    self.place = place
    self.participant = participant
    self.ballot = ballot
  }

  /// A ballot that comes from no file.
  public init(ballot: BallotCast, participant: ParticipantCode?) {
    place = nil
    self.participant = participant
    self.ballot = ballot
  }
}

/// Reads many ballots from a table with a line for each: `code` (empty for a ballot without a name),
/// `question` (its number; may be left out where there is one question), and a column for each need
/// with points, dots or the place.
public enum BallotFile {
  /// All ballots of a file.
  /// - Throws: `DeskError` with everything that is wrong, by line.
  public static func read(
    _ bytes: [UInt8], file: String, of workshop: WorkshopPlanned
  ) throws(DeskError) -> [PaperBallot] {
    let table = try NamedRows(bytes, file: file)
    let needs = Set(workshop.questions.flatMap(\.needs).map(\.text))
    let strangers = table.strangers(besides: needs.union(["code", "question"])) { column in
      Phrase(
        "La colonne \(column.french) n’est ni code, ni question, ni un besoin mis au vote.",
        "The column \(column.english) is neither code, nor question, nor a need put to the vote.")
    }
    guard strangers.isEmpty else { throw .inRows(strangers) }
    let digest = Digest(of: bytes)
    var ballots: [PaperBallot] = []
    var findings: [DeskError.Finding] = []
    for row in table.rows {
      let reading = PaperBallot.read(row, table.columns.filter(needs.contains), workshop, digest)
      if let ballot = reading.ballot { ballots.append(ballot) }
      findings += reading.reasons.map { DeskError.Finding(place: row.place, reason: $0) }
    }
    guard findings.isEmpty else { throw .inRows(findings) }
    return ballots
  }
}

extension PaperBallot {
  fileprivate static func read(
    _ row: NamedRows.Row, _ needs: [String], _ workshop: WorkshopPlanned, _ file: Digest
  ) -> (ballot: PaperBallot?, reasons: [Phrase]) {
    var reasons: [Phrase] = []
    let code = row["code"].flatMap { ParticipantCode($0) }
    if row["code"] != nil, code == nil {
      reasons.append(
        Phrase("Ce code n’existe pas\u{A0}: vérifiez-le.", "There is no such code: check it."))
    }
    let only = workshop.questions.count == 1 ? workshop.questions.first?.number : nil
    let number = row["question"].map { Int($0) } ?? only
    if number == nil {
      reasons.append(
        Phrase("Il manque le numéro de la question.", "The question’s number is missing."))
    }
    var votes: [BallotCast.Vote] = []
    for need in needs {
      guard let text = row[need], text != "0" else { continue }
      guard let value = Int(text), value > 0 else {
        reasons.append(
          Phrase(
            "Sous «\u{A0}\(need)\u{A0}», écrivez un nombre entier.",
            "Under “\(need)”, write a whole number."))
        continue
      }
      votes.append(BallotCast.Vote(need: ID(need), value: value))
    }
    guard reasons.isEmpty, let number else { return (nil, reasons) }
    let ballot = BallotCast(
      workshop: workshop.workshop, question: number, votes: votes,
      paper: code == nil ? Digest(of: Array("\(file)\n\(row.line)".utf8)) : nil)
    return (PaperBallot(place: row.place, participant: code, ballot: ballot), [])
  }
}
