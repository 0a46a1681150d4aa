import StudyModel
import Wording

extension Desk {
  /// The document meant: that version, or the one in use when the act took effect.
  func document(
    _ kind: Document.Kind, _ version: Int?, _ language: Language, _ occasion: Occasion
  ) throws -> Document {
    let documents = try workspace.documents()
    let day = study.zone.day(of: occasion.effectiveAt)
    let document =
      if let version { documents.document(kind, version: version, in: language) } else {
        documents.current(kind, on: day, in: language)
      }
    guard let document else { throw DeskError.noDocument(kind, on: day) }
    guard document.from <= day else { throw DeskError.tooEarly(document, day) }
    return document
  }

  /// Information comes before agreement (GDPR art. 13).
  func requireInformation(before occasion: Occasion) throws(DeskError) {
    let day = study.zone.day(of: occasion.effectiveAt)
    let informed = occasion.participant.agreement.records.contains {
      if case .informed = $0.kind { study.zone.day(of: $0.effectiveAt) <= day } else { false }
    }
    guard !informed else { return }
    throw DeskError(
      .refused,
      Phrase(
        """
        La personne n’a pas encore reçu l’information. Donnez-la-lui d’abord, puis enregistrez-le \
        avec «\u{A0}sillage consent inform\u{A0}».
        """,
        """
        The person has not been informed yet. Give them the notice first and record it with \
        “sillage consent inform”.
        """))
  }

  /// Puts a statement that is dated by its day after what was said earlier that same day, so that
  /// a withdrawal always ends the agreement it follows.
  func place(_ occasion: inout Occasion, allowingEarlier: Bool) throws(DeskError) {
    guard let last = occasion.participant.agreement.byEffect.last?.effectiveAt,
      last > occasion.effectiveAt
    else { return }
    let day = study.zone.day(of: last)
    if day == study.zone.day(of: occasion.effectiveAt) {
      occasion.effectiveAt = last
    } else if !allowingEarlier {
      throw .unacceptable(
        "La personne s’est prononcée plus tard, le \(day.words.french). Vérifiez la date.",
        "The person made a later statement, on \(day.words.english). Check the date.")
    }
  }

  func check(_ accepted: [ID<Scope>], _ declined: [ID<Scope>]) throws(DeskError) {
    let known = study.scopes.map(\.id)
    for scope in accepted + declined where !known.contains(scope) {
      let names = known.map(\.text).joined(separator: ", ")
      throw .unacceptable(
        "L’accord «\u{A0}\(scope)\u{A0}» n’existe pas. Choisissez parmi\u{A0}: \(names).",
        "There is no agreement “\(scope)”. Choose one of: \(names).")
    }
    if let both = accepted.first(where: declined.contains) {
      throw .unacceptable(
        "«\u{A0}\(both)\u{A0}» est à la fois accepté et refusé.",
        "“\(both)” is both accepted and declined.")
    }
    guard !accepted.isEmpty || !declined.isEmpty else {
      throw .unacceptable("Indiquez au moins un accord.", "Name at least one scope.")
    }
  }

  /// The scopes that a withdrawal with this effect takes back.
  func scopes(endedBy effect: Withdrawal.Effect) -> [ID<Scope>] {
    switch effect {
    case .stop, .exclude: study.scopes.map(\.id)
    case .quotes: study.scopes(opening: .quote).map(\.id)
    }
  }
}

extension DeskError {
  static func nothingToWithdraw(_ code: ParticipantCode) -> DeskError {
    .unacceptable(
      "\(code) n’a aucun accord en cours à retirer.",
      "\(code) has no agreement in force to withdraw.")
  }

  static func noDocument(_ kind: Document.Kind, on day: Day) -> DeskError {
    .unknown(
      "Aucun document «\u{A0}\(kind.rawValue)\u{A0}» n’est en usage le \(day.words.french).",
      "No document “\(kind.rawValue)” is in use on \(day.words.english).")
  }

  static func tooEarly(_ document: Document, _ day: Day) -> DeskError {
    .unacceptable(
      """
      La version \(document.version) n’est en usage que depuis le \(document.from.words.french)\
      \u{A0}: elle n’a pas pu servir le \(day.words.french).
      """,
      """
      Version \(document.version) has only been in use since \(document.from.words.english): it \
      cannot have served on \(day.words.english).
      """)
  }
}
