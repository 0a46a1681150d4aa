public import StudyModel
import StudyNeeds
public import Wording

/// A quote with its words as they would be printed, and whether it may be.
public struct QuoteLine: Hashable, Sendable {
  /// Whose words they are.
  public let participant: ParticipantCode
  /// The quote and how far it has come.
  public let quote: Quote
  /// The words with what is left out left out; nil when they stand in no text that counts, or the
  /// quote was dropped.
  public let words: String?
  /// Why it may not go out now; nil when only a second reader, or nothing, is wanting.
  public let obstacle: Phrase?

  /// Whether it would go out with the next restitution.
  public var isReady: Bool {
    if case .released = quote.standing { words != nil && obstacle == nil } else { false }
  }
}

extension Desk {
  /// Chooses words to be quoted.
  ///
  /// - Parameters:
  ///   - choice: the passage with what is left out, and where the quote is to stand.
  ///   - code: whose words they are.
  /// - Returns: the quote's name.
  /// - Throws: `DeskError`, `.refused` when the person did not agree to being quoted.
  @discardableResult
  public func choose(_ choice: QuoteChosen, of code: ParticipantCode) throws -> EventID {
    let record = try codedRecord(of: code)
    guard let words = record.texts.lazy.compactMap({ $0.words(of: choice.passage) }).first else {
      throw DeskError.unacceptable(
        "Ces mots ne sont pas dans un texte qui compte. Relisez le texte, il a pu être corrigé.",
        "These words are in no text that counts. Read the text again, it may have been amended.")
    }
    guard choice.blanks.isInOrder, (try? words.blanked(choice.blanks)) != nil else {
      throw DeskError.badBlanks
    }
    try check(choice, of: record.participant)
    return try act(on: code, by: .quote) { occasion in
      try ask(.quote, occasion)
      return .quote(.chosen(choice))
    }.event.id
  }

  /// Lets a quote go out. Whoever chose it cannot.
  public func release(_ quote: EventID, of code: ParticipantCode) throws {
    try actOnQuote(quote, of: code) { found, occasion in
      guard found.chooser != user.author else {
        throw DeskError(
          .refused,
          Phrase(
            "Vous avez choisi cette citation\u{A0}: quelqu’un d’autre doit la relire.",
            "You chose this quote: somebody else has to read it again."))
      }
      try ask(.quote, occasion)
      return .released(QuoteReleased(quote: quote))
    }
  }

  /// Lets go of a quote.
  public func drop(_ quote: EventID, of code: ParticipantCode, reason: String) throws {
    let reason = try reasonGiven(reason)
    try actOnQuote(quote, of: code) { _, _ in
      .dropped(QuoteDropped(quote: quote, reason: reason))
    }
  }

  /// The quotes of everyone whose record is open to whoever sits here, with their words. The ledger
  /// keeps who looked.
  public func quotes() throws -> [QuoteLine] {
    try require(.quote)
    var codes: [ParticipantCode] = []
    try forEachHistory { participant, events in
      if try !Quotes(folding: events).all.isEmpty { codes.append(participant.id) }
    }
    return try codes.flatMap { code in
      for quote in try Quotes(folding: history(of: code).events).all where !quote.isDropped {
        try note(quote.record.passage, of: code)
      }
      let (participant, events) = try history(of: code)
      return try quoteLines(of: participant, events)
    }
  }

  /// One quote with its words, by its number. The ledger keeps who looked.
  public func quote(_ number: Int, of code: ParticipantCode) throws -> QuoteLine {
    let quote = try knownQuote(number, of: code)
    if !quote.isDropped { try note(quote.record.passage, of: code) }
    let (participant, events) = try history(of: code)
    guard let line = try quoteLines(of: participant, events).first(where: { $0.quote == quote })
    else { throw DeskError.noQuote(number, code) }
    return line
  }

  /// A participant's quotes and how far they have come, without their words.
  public func quoteStandings(of code: ParticipantCode) throws -> [Quote] {
    let (participant, events) = try history(of: code)
    try require(.quote, for: participant)
    return try Quotes(folding: events).all
  }

  private func knownQuote(_ number: Int, of code: ParticipantCode) throws -> Quote {
    guard let quote = try quoteStandings(of: code).first(where: { $0.number == number }) else {
      throw DeskError.noQuote(number, code)
    }
    return quote
  }

  /// The quotes of one participant, without a look being noted.
  func quoteLines(of participant: Participant, _ events: [Event]) throws -> [QuoteLine] {
    try quoteLines(of: codedRecord(participant, events), events, at: instruments.now())
  }

  /// The quotes in one record as of a moment.
  func quoteLines(
    of record: CodedRecord, _ events: [Event], at now: Moment
  ) throws -> [QuoteLine] {
    let quotes = try Quotes(folding: events)
    guard !quotes.all.isEmpty else { return [] }
    let participant = record.participant
    let occasion = Occasion(participant: participant, effectiveAt: now, now: now)
    var obstacle: Phrase?
    do {
      try ask(.report, occasion)
      try ask(.quote, occasion)
    } catch { obstacle = error.words }
    return quotes.all.map { quote in
      let passage = record.texts.lazy.compactMap { $0.words(of: quote.record.passage) }.first
      let words = quote.isDropped ? nil : passage.flatMap { try? $0.blanked(quote.record.blanks) }
      return QuoteLine(
        participant: participant.id, quote: quote, words: words, obstacle: obstacle)
    }
  }

  private func note(_ passage: Passage, of code: ParticipantCode) throws {
    let participant = try participant(code)
    let writing = passage.place.writing
    if let index = participant.entries.firstIndex(where: {
      $0.versions.contains { $0.event == writing }
    }) {
      try note(.entry, index + 1, of: code)
    } else if let held = participant.interviews.records.first(where: { $0.event == writing }) {
      try note(.interview, held.window, of: code)
    }
  }

  private func actOnQuote(
    _ quote: EventID, of code: ParticipantCode,
    _ decide: (Quote, Occasion) throws -> QuoteStep
  ) throws {
    guard let found = try Quotes(folding: history(of: code).events)[quote] else {
      throw DeskError.unknown("Cette citation n’existe pas.", "There is no such quote.")
    }
    if case .dropped = found.standing {
      throw DeskError.unacceptable(
        "Cette citation a été abandonnée.", "This quote was dropped.")
    }
    try act(on: code, by: .quote) { occasion in .quote(try decide(found, occasion)) }
  }

  private func check(_ choice: QuoteChosen, of participant: Participant) throws {
    if let condition = choice.condition, !participant.enrolment.conditions.contains(condition) {
      throw DeskError.unacceptable(
        "La personne n’a pas cette maladie dans son dossier.",
        "The person's record does not have this condition.")
    }
    if let region = choice.region, participant.recruitedIn != region {
      throw DeskError.unacceptable(
        "La personne ne compte pas dans cette région.", "The person does not count in this region.")
    }
    try requireHarmless([choice.figure ?? ""])
    if let need = choice.need { _ = try needs().followed(need) }
    guard choice.need != nil || choice.figure != nil else {
      throw DeskError.unacceptable(
        "Dites à côté de quel besoin ou de quelle figure la citation se place.",
        "Say beside which need or figure the quote is to stand.")
    }
  }
}

extension Quote {
  /// True when it will not be used.
  public var isDropped: Bool {
    if case .dropped = standing { true } else { false }
  }
}

extension [Blank] {
  fileprivate var isInOrder: Bool { zip(self, dropFirst()).allSatisfy { $0.start < $1.start } }
}

extension DeskError {
  fileprivate static func noQuote(_ number: Int, _ code: ParticipantCode) -> DeskError {
    .unknown(
      "\(code) n’a pas de citation n°\u{A0}\(number). Voyez «\u{A0}sillage citation liste \(code)\u{A0}».",
      "\(code) has no quote no. \(number). See “sillage quote list \(code)”.")
  }

  fileprivate static var badBlanks: DeskError {
    .unacceptable(
      "Les mots à masquer se chevauchent, ne se suivent pas, ou sortent du passage.",
      "The words to leave out overlap, are out of order, or lie outside the passage.")
  }
}
