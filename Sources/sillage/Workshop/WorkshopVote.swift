import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage workshop vote`
///
/// JSON: `{"workshop", "ballots", "replaced", "came", "questions": [{"number", "ballots"}]}`: how many
/// ballots this command recorded, how many of them take the place of an earlier one, how many people
/// came, and how many ballots are noted by now.
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

  @OptionGroup var name: WorkshopName
  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le numéro de la question\u{A0}; inutile s’il n’y en a qu’une.",
        "The question’s number; needless where there is one."
      ).spoken, valueName: "n"))
  var question: Int?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Des points ou pastilles pour un besoin\u{A0}; à répéter.",
        "Points or dots for a need; repeat for several."
      ).spoken, valueName: "need=n"))
  var give: [String] = []
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un classement, le plus important d’abord.", "A ranking, the most important first."
      ).spoken, valueName: "a,b,c"))
  var rank: String?
  @Flag(
    help: ArgumentHelp(
      Phrase("Un bulletin de papier sans nom.", "A paper ballot without a name.").spoken))
  var noName = false
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Un CSV avec une ligne par bulletin\u{A0}: code (vide sans nom), question, et une colonne par \
        besoin. Tout est vérifié avant que rien soit écrit.
        """,
        """
        A CSV with a line for each ballot: code (empty without a name), question, and a column for \
        each need. All of it is checked before anything is written.
        """
      ).spoken, valueName: "ballots.csv"))
  var file: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    let isNamed = who.code != nil || who.participant != nil
    guard [noName, file != nil, isNamed].count(where: { $0 }) < 2 else {
      throw ValidationError(
        Phrase(
          "Donnez un code, --no-name ou --file, un seul des trois.",
          "Give a code, --no-name or --file, one of the three."
        ).spoken)
    }
    guard give.isEmpty || rank == nil else {
      throw ValidationError(
        Phrase("Donnez --give ou --rank, pas les deux.", "Give --give or --rank, not both.").spoken)
    }
  }

  func run() throws {
    let desk = try options.desk()
    let plan = try desk.workshop(ID(name.workshop)).plan
    guard !plan.questions.isEmpty else { throw DeskError.nothingToVote }
    let papers = try papers(plan, at: desk)
    let (replaced, tally) = try desk.together { desk in
      (try desk.vote(papers), try desk.ballotTally(of: plan.workshop))
    }
    report(papers, replaced, tally, plan)
  }

  /// The ballots of the file, or those given or typed.
  private func papers(_ plan: WorkshopPlanned, at desk: Desk) throws -> [PaperBallot] {
    if let file {
      return try BallotFile.read(
        InputFile.bytes(file), file: InputFile.name(file), of: plan)
    }
    let code = try noName ? nil : who.code(options, at: desk)
    return try ballots(plan, at: desk).map { PaperBallot(ballot: $0, participant: code) }
  }

  private func ballots(_ plan: WorkshopPlanned, at desk: Desk) throws -> [BallotCast] {
    let given = GivenVotes(give: give, rank: rank)
    let asked = try plan.asked(question)
    if !given.isEmpty {
      guard asked.count == 1, let only = asked.first else {
        throw DeskError.missing(
          "--question", Phrase("À quelle question\u{202F}?", "On which question?"))
      }
      return [try given.ballot(of: plan.workshop, on: only)]
    }
    let option = asked.first?.method == .ranking ? "--rank" : "--give"
    return try options.asking(
      option, Phrase("Quels votes sont sur le bulletin\u{202F}?", "Which votes are on the ballot?")
    ) { dialogue in
      try BallotDialogue(dialogue: dialogue, needs: try desk.needs()).ask(asked, of: plan.workshop)
    }
  }

  private func report(
    _ papers: [PaperBallot], _ replaced: Int, _ tally: BallotTally, _ plan: WorkshopPlanned
  ) {
    let workshop = plan.workshop
    let totals = Set(papers.map(\.ballot.question)).sorted()
      .map { (number: $0, ballots: tally.ballots(on: $0)) }
    switch options.format {
    case .json:
      Console.standard.print([
        "workshop": .string(workshop.text), "ballots": .integer(papers.count),
        "replaced": .integer(replaced), "came": .integer(tally.came),
        "questions": .array(
          totals.map { ["number": .integer($0.number), "ballots": .integer($0.ballots)] }),
      ])
    case .table:
      let count = Phrase.count(
        papers.count, Phrase("bulletin noté", "ballot recorded"),
        Phrase("bulletins notés", "ballots recorded"))
      let lines = totals.map { total in
        Phrase("Question \(total.number)\u{A0}: ", "Question \(total.number): ")
          + tally.words(on: total.number)
      }
      let head =
        Phrase("\(workshop)\u{A0}: ", "\(workshop): ") + count
        + Self.replacing(replaced, of: papers.count)
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

extension BallotTally {
  /// « 6 bulletins pour 8 personnes venues »
  fileprivate func words(on question: Int) -> Phrase {
    let ballots = Phrase.count(
      ballots(on: question), Phrase("bulletin", "ballot"), Phrase("bulletins", "ballots"))
    let people = Phrase.count(
      came, Phrase("personne venue", "person who came"),
      Phrase("personnes venues", "people who came"))
    return ballots + Phrase(" pour ", " for ") + people
  }
}

extension WorkshopPlanned {
  /// The question of that number, or all of them.
  fileprivate func asked(_ number: Int?) throws(DeskError) -> [WorkshopQuestion] {
    guard let number else { return questions }
    guard let question = questions.first(where: { $0.number == number }) else {
      throw DeskError(
        .doesNotExist,
        Phrase(
          "L’atelier n’a pas de question \(number).", "The workshop has no question \(number)."))
    }
    return [question]
  }
}

extension DeskError {
  fileprivate static var nothingToVote: DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Cet atelier ne met rien au vote. Ajoutez des questions avec «\u{A0}sillage atelier prévoir\u{A0}».",
        "Nothing is put to the vote at this workshop. Add questions with “sillage workshop plan”."))
  }
}
