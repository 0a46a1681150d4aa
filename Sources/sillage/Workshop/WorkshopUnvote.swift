import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage workshop unvote`
///
/// JSON: `{"workshop", "taken_back", "questions": [{"number", "ballots"}]}`: how many ballots this
/// command took back, and how many are noted by now.
struct WorkshopUnvote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unvote",
    abstract: Phrase(
      "Retirer des votes notés par erreur\u{A0}: d’une personne, d’un bulletin sans nom, ou d’un fichier.",
      "Take back votes noted by mistake: of a person, of a ballot without a name, or from a file."
    ).spoken,
    discussion: """
      sillage workshop unvote toulouse-1 TALI-473-P --question 1
      sillage workshop unvote toulouse-1 --file bulletins.csv
      """,
    aliases: ["annuler"])

  @OptionGroup var ballot: BallotOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws { try ballot.check() }

  func run() throws {
    let desk = try options.desk()
    let plan = try ballot.plan(at: desk)
    let count = try takeBack(plan, at: desk)
    let tally = try desk.ballotTally(of: plan.workshop)
    let totals = plan.questions.map { ($0.number, tally.ballots(on: $0.number)) }
    switch options.format {
    case .json:
      Console.standard.print([
        "workshop": .string(plan.workshop.text), "taken_back": .integer(count),
        "questions": .array(totals.map { ["number": .integer($0), "ballots": .integer($1)] }),
      ])
    case .table:
      let head =
        Phrase("\(plan.workshop)\u{A0}: ", "\(plan.workshop): ")
        + Phrase.count(
          count, Phrase("bulletin retiré", "ballot taken back"),
          Phrase("bulletins retirés", "ballots taken back"))
      let lines = totals.map { number, _ in
        Phrase("Question \(number)\u{A0}: ", "Question \(number): ") + tally.words(on: number)
      }
      Console.standard.print(([head] + lines).map(\.spoken).joined(separator: "\n"))
    }
    options.suggest(
      Phrase(
        "L’histoire garde qui les avait notés et qui les a retirés.",
        "The history keeps who noted them and who took them back."))
  }

  /// - Returns: how many ballots were taken back.
  private func takeBack(_ plan: WorkshopPlanned, at desk: Desk) throws -> Int {
    if ballot.isOfPerson, ballot.votes.isEmpty {
      let code = try ballot.who.code(options, at: desk)
      if let number = ballot.question { _ = try plan.asked(number) }
      return try desk.unvote(code, at: plan.workshop, question: ballot.question)
    }
    let papers = try ballot.papers(plan, options, at: desk)
    try desk.unvote(papers)
    return papers.ballots.count
  }
}
