import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage workshop vote`
///
/// JSON: `{"workshop", "ballots", "replaced", "known", "came", "questions": [{"number", "ballots"}]}`: how
/// many ballots this command recorded, how many of them take the place of an earlier one, how many of
/// the file were recorded from it before, how many people came, and how many ballots are noted by now.
struct WorkshopVote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: Phrase(
      "Noter des votes\u{A0}: d’une personne, d’un bulletin sans nom, ou d’un fichier.",
      "Record votes: of a person, of a ballot without a name, or from a file."
    ).spoken,
    discussion: """
      sillage workshop vote toulouse-1 TALI-473-P --question 1 --give retrouver=3 --give ranger=2
      """,
    aliases: ["voter"])

  @OptionGroup var ballot: BallotOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws { try ballot.check() }

  func run() throws {
    let desk = try options.desk()
    let plan = try ballot.plan(at: desk)
    let papers = try ballot.papers(plan, options, at: desk)
    let (noted, tally) = try desk.together { desk in
      (try desk.vote(papers), try desk.ballotTally(of: plan.workshop))
    }
    report(papers.ballots, noted, tally, plan)
  }

  private func report(
    _ papers: [PaperBallot], _ noted: NotedBallots, _ tally: BallotTally, _ plan: WorkshopPlanned
  ) {
    let workshop = plan.workshop
    let totals = Set(papers.map(\.ballot.question)).sorted()
      .map { (number: $0, ballots: tally.ballots(on: $0)) }
    switch options.format {
    case .json:
      Console.standard.print([
        "workshop": .string(workshop.text), "ballots": .integer(noted.noted),
        "replaced": .integer(noted.replaced), "known": .integer(noted.known),
        "came": .integer(tally.came),
        "questions": .array(
          totals.map { ["number": .integer($0.number), "ballots": .integer($0.ballots)] }),
      ])
    case .table:
      let count = Phrase.count(
        noted.noted, Phrase("bulletin noté", "ballot recorded"),
        Phrase("bulletins notés", "ballots recorded"))
      let lines = totals.map { total in
        Phrase("Question \(total.number)\u{A0}: ", "Question \(total.number): ")
          + tally.words(on: total.number)
      }
      let head =
        Phrase("\(workshop)\u{A0}: ", "\(workshop): ") + count
        + Self.replacing(noted.replaced, of: noted.noted) + Self.known(noted.known)
      Console.standard.print(([head] + lines).map(\.spoken).joined(separator: "\n"))
    }
    if let unranked = plan.unranked(papers) { options.suggest(unranked) }
    options.suggest(
      Phrase(
        "Les résultats\u{A0}: «\u{A0}sillage atelier montrer \(workshop)\u{A0}».",
        "The results: “sillage workshop show \(workshop)”."))
  }
}

extension WorkshopVote {
  /// What became of earlier ballots of the same people; nothing where there were none.
  fileprivate static func replacing(_ count: Int, of ballots: Int) -> Phrase {
    guard count > 0 else { return Phrase(same: "") }
    guard ballots > 1 else {
      return Phrase(", remplace le bulletin précédent", ", replaces the earlier ballot")
    }
    return Phrase(", dont ", ", of which ")
      + Phrase.count(
        count, Phrase("remplace un bulletin précédent", "replaces an earlier ballot"),
        Phrase("remplacent un bulletin précédent", "replace an earlier ballot"))
  }

  /// What a file holds that was noted from it before; nothing where it does not.
  fileprivate static func known(_ count: Int) -> Phrase {
    guard count > 0 else { return Phrase(same: "") }
    return Phrase(", ", ", ")
      + Phrase.count(
        count, Phrase("de ce fichier l’était déjà", "of this file was already"),
        Phrase("de ce fichier l’étaient déjà", "of this file were already"))
  }
}

extension WorkshopPlanned {
  /// What rankings leave out of the needs offered; nil when they leave out none.
  fileprivate func unranked(_ papers: [PaperBallot]) -> Phrase? {
    let left = papers.compactMap { paper -> Int? in
      let question = questions.first { $0.number == paper.ballot.question }
      guard let question, question.method == .ranking else { return nil }
      let count = question.needs.count - paper.ballot.votes.count
      return count > 0 ? count : nil
    }
    guard let first = left.first else { return nil }
    guard left.count > 1 else {
      return Phrase.count(
        first, Phrase("besoin proposé n’est pas classé.", "need that was offered is not ranked."),
        Phrase("besoins proposés ne sont pas classés.", "needs that were offered are not ranked."))
    }
    return Phrase.number(left.count)
      + Phrase(
        " bulletins ne classent pas tous les besoins proposés.",
        " ballots do not rank all needs that were offered.")
  }
}
