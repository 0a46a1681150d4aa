import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// The ballots a command is about: of a person, one without a name, or those of a file.
struct BallotOptions: ParsableArguments {
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
        besoin. Tout est vérifié avant que rien soit écrit\u{A0}; donné deux fois, il compte une fois.
        """,
        """
        A CSV with a line for each ballot: code (empty without a name), question, and a column for \
        each need. All of it is checked before anything is written; given twice, it counts once.
        """
      ).spoken, valueName: "ballots.csv"))
  var file: String?

  var votes: GivenVotes { GivenVotes(give: give, rank: rank) }

  /// Whether they are a person’s.
  var isOfPerson: Bool { !noName && file == nil }

  /// - Throws: what contradicts itself.
  func check() throws {
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

  /// The workshop as it was planned, with something to vote on.
  func plan(at desk: Desk) throws -> WorkshopPlanned {
    let plan = try desk.workshop(ID(name.workshop)).plan
    guard !plan.questions.isEmpty else { throw DeskError.nothingToVote }
    return plan
  }

  /// The ballots of the file, or those given or typed.
  func papers(
    _ plan: WorkshopPlanned, _ options: GlobalOptions, at desk: Desk
  ) throws -> BallotPile {
    if let file {
      return try BallotFile.read(
        InputFile.bytes(file), file: InputFile.name(file), of: plan)
    }
    let code = try noName ? nil : who.code(options, at: desk)
    return BallotPile(
      try ballots(plan, options, at: desk).map { PaperBallot(ballot: $0, participant: code) })
  }

  private func ballots(
    _ plan: WorkshopPlanned, _ options: GlobalOptions, at desk: Desk
  ) throws -> [BallotCast] {
    let asked = try plan.asked(question)
    if !votes.isEmpty {
      guard asked.count == 1, let only = asked.first else {
        throw DeskError.missing(
          "--question", Phrase("À quelle question\u{202F}?", "On which question?"))
      }
      return [try votes.ballot(of: plan.workshop, on: only)]
    }
    let option = asked.first?.method == .ranking ? "--rank" : "--give"
    return try options.asking(
      option, Phrase("Quels votes sont sur le bulletin\u{202F}?", "Which votes are on the ballot?")
    ) { dialogue in
      try BallotDialogue(dialogue: dialogue, needs: try desk.needs()).ask(asked, of: plan.workshop)
    }
  }
}

extension BallotTally {
  /// « 6 bulletins pour 8 personnes venues »
  func words(on question: Int) -> Phrase {
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
  func asked(_ number: Int?) throws(DeskError) -> [WorkshopQuestion] {
    guard let number else { return questions }
    guard let question = questions.first(where: { $0.number == number }) else {
      throw .noQuestion(number, of: self)
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
