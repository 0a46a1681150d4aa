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

/// The ballots of one file, and what is wrong with it so far. What is wrong with a ballot at its
/// workshop comes to light when they are noted or taken back; all of it is told at once.
public struct BallotPile: Hashable, Sendable {
  /// Those that can be read.
  public private(set) var ballots: [PaperBallot] = []
  /// What is wrong with its headings and with lines that are no ballots.
  var findings: [DeskError.Finding] = []
  /// Whose the lines are that are no ballots.
  private(set) var unread: [PaperBallot.Line] = []
  /// The file, as findings name it.
  private let file: String?

  /// Ballots that come from no file.
  public init(_ ballots: [PaperBallot]) {
    self.ballots = ballots
    file = nil
  }

  fileprivate init(file: String) { self.file = file }

  fileprivate mutating func add(
    _ reading: PaperBallot.Reading, _ row: NamedRows.Row, of workshop: ID<Workshop>
  ) {
    findings += reading.reasons.map { DeskError.Finding(place: row.place, reason: $0) }
    if let ballot = reading.ballot { return ballots.append(ballot) }
    guard let code = reading.code else { return }
    unread.append(
      PaperBallot.Line(place: row.place, code: code, workshop: workshop))
  }

  /// Refuses it when anything was found, line by line; at the end, that there are too many ballots.
  func refuse(_ findings: [DeskError.Finding], _ room: Result<Void, any Error>) throws {
    guard !findings.isEmpty else { return try room.get() }
    var all = findings.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    if case .failure(let error as DeskError) = room, let file {
      all.append(DeskError.Finding(place: file, reason: error.words))
    }
    throw DeskError.inRows(all)
  }
}

extension DeskError.Finding {
  /// The line of its file.
  fileprivate var line: Int { place.split(separator: ":").last.flatMap { Int($0) } ?? 0 }
}

/// Reads many ballots from a table with a line for each: `code` (empty for a ballot without a name),
/// `question` (its number; may be left out where there is one question), and a column for each need
/// with points, dots or the place.
public enum BallotFile {
  /// All ballots of a file, and what is wrong with its lines.
  /// - Throws: `DeskError` for what is no table at all.
  public static func read(
    _ bytes: [UInt8], file: String, of workshop: WorkshopPlanned
  ) throws(DeskError) -> BallotPile {
    let table = try NamedRows(bytes, file: file)
    let needs = Set(workshop.questions.flatMap(\.needs).map(\.text))
    var pile = BallotPile(file: file)
    pile.findings = table.strangers(besides: needs.union(["code", "question"])) { column in
      Phrase(
        "La colonne \(column.french) n’est ni code, ni question, ni un besoin mis au vote.",
        "The column \(column.english) is neither code, nor question, nor a need put to the vote."
      ).choosing(among: ["code", "question"] + needs.sorted())
    }
    let digest = Digest(of: bytes)
    for row in table.rows {
      let reading = PaperBallot.read(row, table.columns.filter(needs.contains), workshop, digest)
      pile.add(reading, row, of: workshop.workshop)
    }
    return pile
  }
}

extension PaperBallot {
  /// A line of a file that is no ballot, and whose it is.
  struct Line: Hashable, Sendable {
    let place: String
    let code: ParticipantCode
    let workshop: ID<Workshop>
  }

  fileprivate typealias Reading = (
    ballot: PaperBallot?, code: ParticipantCode?, reasons: [Phrase]
  )

  fileprivate static func read(
    _ row: NamedRows.Row, _ needs: [String], _ workshop: WorkshopPlanned, _ file: Digest
  ) -> Reading {
    var reasons: [Phrase] = []
    let code = row["code"].flatMap { ParticipantCode($0) }
    if let text = row["code"], code == nil {
      reasons.append(
        text.nameFault
          ?? Phrase("Ce code n’existe pas\u{A0}: vérifiez-le.", "There is no such code: check it."))
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
    guard reasons.isEmpty, let number else { return (nil, code, reasons) }
    let ballot = BallotCast(
      workshop: workshop.workshop, question: number, votes: votes,
      paper: code == nil ? Digest(of: Array("\(file)\n\(row.line)".utf8)) : nil)
    return (PaperBallot(place: row.place, participant: code, ballot: ballot), code, [])
  }
}
