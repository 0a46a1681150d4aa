import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// The study's workshops, with their notes and the ballots that bear no name.
  public func workshops() throws -> Workshops {
    try require(.holdWorkshop)
    return try Workshops(folding: studyEvents())
  }

  /// Plans a workshop with its questions, or puts an earlier plan right.
  /// - Throws: `DeskError` when a question has no need to vote on, or names one that is not
  ///   followed; when people have voted already and the questions would change.
  public func plan(_ workshop: WorkshopPlanned) throws {
    try require(.holdWorkshop)
    try requireVisible([workshop.workshop.text])
    guard Theme.isName(workshop.workshop.text) else {
      throw DeskError.unacceptable(
        "Le nom d’un atelier s’écrit en petites lettres, chiffres et traits d’union\u{A0}: «\u{A0}bordeaux-1\u{A0}».",
        "A workshop’s name is written in small letters, digits and hyphens: “bordeaux-1”.")
    }
    try requireVisible([workshop.place] + workshop.questions.map(\.words))
    try requireInStudy(workshop.day)
    let needs = try Needs(folding: studyEvents())
    for question in workshop.questions { try check(question, needs) }
    let numbers = workshop.questions.map(\.number)
    guard numbers == Array(1..<numbers.count + 1) else {
      throw DeskError.unacceptable(
        "Numérotez les questions 1, 2, 3…", "Number the questions 1, 2, 3…")
    }
    try inTransaction { transaction in
      let known = try Workshops(folding: transaction.events(of: .study))[workshop.workshop]
      if let known, known.plan.questions != workshop.questions, try hasVotes(known, transaction) {
        throw DeskError.votedAlready
      }
      try append(.workshop(.planned(workshop)), to: .study, in: transaction)
    }
  }

  /// A workshop is held while the study lasts, or within a year of its end: any other day is a slip.
  private func requireInStudy(_ day: Day) throws(DeskError) {
    guard let first = study.phases.map(\.from).min(), let last = study.phases.map(\.to).max(),
      !(first...(last + 365)).contains(day)
    else { return }
    throw .unacceptable(
      """
      Le \(day.words.french)\u{A0}? L’étude va du \(first.words.french) au \(last.words.french)\u{A0}: \
      vérifiez l’année.
      """,
      """
      On \(day.words.english)? The study lasts from \(first.words.english) to \(last.words.english): \
      check the year.
      """)
  }

  /// Writes down what a group agreed on; never who said what.
  public func note(_ text: String, of workshop: ID<Workshop>) throws {
    guard !text.allSatisfy(\.isWhitespace) else {
      throw DeskError.unacceptable("La note est vide.", "The note is empty.")
    }
    try requireHarmless([text])
    _ = try self.workshop(workshop)
    try inTransaction {
      _ = try append(
        .workshop(.noted(WorkshopNoted(workshop: workshop, text: text))), to: .study, in: $0)
    }
  }

  /// Records that a participant came. The gate is asked for the day of the workshop.
  public func attend(_ workshop: ID<Workshop>, _ code: ParticipantCode) throws {
    let held = try self.workshop(workshop)
    try act(on: code, by: .holdWorkshop, .on(held.plan.day)) { occasion in
      occasion.effectiveAt = endOf(held.plan.day, now: occasion.now)
      try ask(.workshop, occasion)
      return .workshop(.attended(WorkshopAttended(workshop: workshop)))
    }
  }

  /// The workshop of that name.
  public func workshop(_ id: ID<Workshop>) throws -> Workshops.Held {
    guard let held = try workshops()[id] else {
      throw DeskError.unknown(
        "Aucun atelier ne s’appelle «\u{A0}\(id)\u{A0}». Voyez «\u{A0}sillage atelier liste\u{A0}».",
        "No workshop is called “\(id)”. See “sillage workshop list”.")
    }
    return held
  }

  private func hasVotes(_ held: Workshops.Held, _ transaction: Transaction) throws -> Bool {
    if !held.ballots.isEmpty { return true }
    return try transaction.participants().contains { code in
      try WorkshopAttendance(folding: transaction.events(of: .participant(code))).ballots
        .contains { $0.workshop == held.plan.workshop }
    }
  }

  private func check(_ question: WorkshopQuestion, _ needs: Needs) throws(DeskError) {
    guard question.needs.count > 1, Set(question.needs).count == question.needs.count else {
      throw .unacceptable(
        "La question \(question.number) doit proposer au moins deux besoins, chacun une fois.",
        "Question \(question.number) must offer at least two needs, each once.")
    }
    for need in question.needs { _ = try needs.followed(need) }
    guard (question.budget == nil) == (question.method == .ranking),
      question.budget.map((1...1000).contains) ?? true
    else {
      throw .unacceptable(
        "Question \(question.number)\u{A0}: donnez le nombre de points ou de pastilles par personne\u{A0}; un classement n’en a pas.",
        "Question \(question.number): give the points or dots each person has; a ranking has none.")
    }
  }
}

extension Workshops.Held {
  /// Refuses a ballot that the question does not allow.
  func check(_ ballot: BallotCast) throws(DeskError) {
    if let first = faults(of: ballot).first { throw first }
  }

  /// Everything in a ballot that the question does not allow.
  func faults(of ballot: BallotCast) -> [DeskError] {
    guard let question = plan.questions.first(where: { $0.number == ballot.question }) else {
      return [.noQuestion(ballot.question, of: plan)]
    }
    guard !ballot.votes.isEmpty else { return [.emptyBallot] }
    var faults: [DeskError] = []
    let needs = ballot.votes.map(\.need)
    if Set(needs).count < needs.count || !needs.allSatisfy(question.needs.contains) {
      faults.append(.otherNeeds(than: question.needs))
    }
    let values = ballot.votes.map(\.value)
    if let budget = question.budget {
      let fits = values.allSatisfy { (1...budget).contains($0) }
      if !fits || values.reduce(0, +) > budget { faults.append(.tooManyPoints(budget)) }
    } else if values.sorted() != Array(1...values.count) {
      faults.append(.noRanking)
    }
    return faults
  }
}

extension DeskError {
  fileprivate static var emptyBallot: DeskError {
    .unacceptable("Le bulletin ne nomme aucun besoin.", "The ballot names no need.")
  }

  fileprivate static func otherNeeds(than offered: [ID<Need>]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Le bulletin nomme un besoin qui n’est pas proposé, ou deux fois le même.",
        "The ballot names a need that is not on offer, or the same one twice."
      ).choosing(among: offered.map(\.text)))
  }

  fileprivate static func tooManyPoints(_ budget: Int) -> DeskError {
    .unacceptable(
      "Chaque personne a \(budget) points ou pastilles au plus.",
      "Each person has at most \(budget) points or dots.")
  }

  fileprivate static var noRanking: DeskError {
    .unacceptable(
      "Un classement donne les places 1, 2, 3… sans égalité ni saut.",
      "A ranking gives the places 1, 2, 3… without ties or gaps.")
  }
}

extension DeskError {
  /// A question that the workshop does not put, with the numbers of those it does.
  package static func noQuestion(_ number: Int, of workshop: WorkshopPlanned) -> DeskError {
    .unknown(
      "L’atelier n’a pas de question \(number).", "The workshop has no question \(number).",
      among: workshop.questions.map { "\($0.number)" })
  }

  fileprivate static var votedAlready: DeskError {
    .unacceptable(
      "Des votes sont déjà notés\u{A0}: les questions ne changent plus.",
      "Votes are recorded already: the questions no longer change.")
  }
}

extension Desk {
  /// Where a participant came, and how they voted.
  public func attendance(of code: ParticipantCode) throws -> WorkshopAttendance {
    let (participant, events) = try history(of: code)
    try require(.holdWorkshop, for: participant)
    return try WorkshopAttendance(folding: events)
  }
}
