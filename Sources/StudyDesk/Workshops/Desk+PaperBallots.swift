public import StudyModel
import Wording

/// What came of noting ballots.
public struct NotedBallots: Hashable, Sendable {
  /// How many were noted.
  public fileprivate(set) var noted = 0
  /// How many of those take the place of an earlier ballot of the same person.
  public fileprivate(set) var replaced = 0
  /// How many were noted from the same file before, and are not counted again.
  public fileprivate(set) var known = 0
}

extension Desk {
  /// Records ballots from paper, all of them or, with findings by line, none. Those of a file that
  /// was given before are noted already.
  ///
  /// - Throws: `DeskError`: one that its question does not allow, somebody who did not come, two
  ///   ballots of one person on one question, or more ballots than people who came.
  @discardableResult
  public func vote(_ ballots: [PaperBallot]) throws -> NotedBallots {
    try vote(BallotPile(ballots))
  }

  /// Records the ballots of a file, or none with everything that is wrong with it.
  @discardableResult
  public func vote(_ pile: BallotPile) throws -> NotedBallots {
    try together { desk in
      let nameless = pile.ballots.filter { $0.ballot.paper != nil }.map(\.ballot.workshop)
      let papers = try desk.papersNoted(at: Set(nameless))
      let new = try pile.ballots.filter { try !desk.isNoted($0, among: papers) }
      var result = NotedBallots()
      result.known = pile.ballots.count - new.count
      result.noted = new.count
      // Known before, spoken of after: what is wrong with a line comes first.
      let room = Result { try desk.requireRoom(for: new.map { ($0.ballot, $0.participant) }) }
      var seen: Set<[String]> = []
      var findings = pile.findings
      for line in pile.unread {
        findings += try desk.faults(of: line.code, at: line.workshop).map {
          DeskError.Finding(place: line.place, reason: $0.words)
        }
      }
      try desk.forEachRow(of: new, &findings) { paper in
        var faults = try desk.faults(of: paper)
        if let code = paper.participant,
          !seen.insert(["\(code)", "\(paper.ballot.question)"]).inserted
        {
          faults.append(DeskError.twoBallots(code))
        }
        guard faults.isEmpty else { return faults }
        if try desk.cast(paper.ballot, of: paper.participant) { result.replaced += 1 }
        return []
      }
      try pile.refuse(findings, room)
      return result
    }
  }

  /// Takes back ballots that were noted by mistake, as they stand on paper, all of them or, with
  /// findings by line, none. They stay in the history.
  ///
  /// - Throws: `DeskError` for a ballot that is not noted so.
  public func unvote(_ pile: BallotPile) throws {
    try together { desk in
      var findings = pile.findings
      try desk.forEachRow(of: pile.ballots, &findings) { paper in
        guard let noted = try desk.noted(paper) else { throw DeskError.notNoted }
        try desk.takeBack(noted, of: paper.participant)
        return []
      }
      try pile.refuse(findings, .success(()))
    }
  }

  /// Takes back what a participant voted at a workshop, on one question or on all.
  ///
  /// - Returns: how many ballots that were.
  /// - Throws: `DeskError` when none is noted.
  public func unvote(
    _ code: ParticipantCode, at workshop: ID<Workshop>, question: Int? = nil
  ) throws -> Int {
    try together { desk in
      let held = try desk.workshop(workshop)
      let ballots = try desk.attendance(of: code).ballots.filter {
        $0.workshop == held.plan.workshop && (question == nil || $0.question == question)
      }
      guard !ballots.isEmpty else { throw DeskError.notNoted }
      for ballot in ballots { try desk.takeBack(ballot, of: code) }
      return ballots.count
    }
  }

  /// Goes through ballots and gathers what is wrong with each line of a file; a ballot that comes from
  /// none is refused at once.
  private func forEachRow(
    of ballots: [PaperBallot], _ findings: inout [DeskError.Finding],
    _ body: (PaperBallot) throws -> [DeskError]
  ) throws {
    for paper in ballots {
      let faults: [DeskError]
      do { faults = try body(paper) } catch let error as DeskError where error.isOfOneRow {
        faults = [error]
      }
      guard let place = paper.place else {
        if let first = faults.first { throw first }
        continue
      }
      findings += faults.map { DeskError.Finding(place: place, reason: $0.words) }
    }
  }

  /// Everything that is wrong with a ballot at its workshop, before it is noted.
  private func faults(of paper: PaperBallot) throws -> [DeskError] {
    let faults = try workshop(paper.ballot.workshop).faults(of: paper.ballot)
    guard let code = paper.participant else { return faults }
    return try faults + self.faults(of: code, at: paper.ballot.workshop)
  }

  /// Why somebody cannot have voted at a workshop; nothing when they came.
  private func faults(of code: ParticipantCode, at workshop: ID<Workshop>) throws -> [DeskError] {
    do { _ = try attendance(of: code, at: workshop) } catch let error as DeskError
      where error.isOfOneRow
    { return [error] }
    return []
  }

  /// The papers from files that workshops have noted without a name.
  private func papersNoted(at workshops: Set<ID<Workshop>>) throws -> Set<Digest> {
    Set(try workshops.flatMap { try workshop($0).ballots.compactMap(\.paper) })
  }

  /// Whether a ballot of a file was noted from it before.
  private func isNoted(_ paper: PaperBallot, among papers: Set<Digest>) throws -> Bool {
    guard paper.place != nil else { return false }
    guard let code = paper.participant else {
      return paper.ballot.paper.map(papers.contains) ?? false
    }
    return try (try? history(of: code)).map {
      try WorkshopAttendance(folding: $0.events).ballots.contains(paper.ballot)
    } ?? false
  }

  /// The ballot that is noted as it stands on a paper; nil when there is none.
  private func noted(_ paper: PaperBallot) throws -> BallotCast? {
    guard let code = paper.participant else {
      let held = try workshop(paper.ballot.workshop)
      return held.place(of: paper.ballot).map { held.ballots[$0] }
    }
    return try attendance(of: code).ballots.first {
      $0.workshop == paper.ballot.workshop && $0.question == paper.ballot.question
        && Set($0.votes) == Set(paper.ballot.votes)
    }
  }

  private func takeBack(_ ballot: BallotCast, of code: ParticipantCode?) throws {
    try require(.holdWorkshop)
    guard let code else {
      return try inTransaction {
        _ = try append(.workshop(.unvoted(ballot)), to: .study, in: $0)
      }
    }
    try act(on: code, by: .holdWorkshop) { _ in .workshop(.unvoted(ballot)) }
  }
}

extension DeskError {
  fileprivate static func twoBallots(_ code: ParticipantCode) -> DeskError {
    .unacceptable(
      "\(code) a un autre bulletin pour cette question dans le fichier.",
      "\(code) has another ballot on this question in the file.")
  }

  fileprivate static var notNoted: DeskError {
    .unacceptable(
      "Aucun bulletin n’est noté ainsi\u{A0}: rien n’est retiré.",
      "No ballot is noted so: nothing is taken back.")
  }
}
