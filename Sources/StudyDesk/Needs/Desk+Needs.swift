import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// All needs that were ever stated, with their history.
  public func needs() throws -> Needs {
    try require(.weigh)
    return try Needs(folding: studyEvents())
  }

  /// States a need for the first time.
  /// - Throws: `DeskError` when its name is taken, or its theme, function or moment is unknown.
  public func state(_ statement: NeedStated) throws {
    try check(statement)
    try change { needs in
      guard needs[statement.need] == nil else { throw DeskError.needExists(statement.need) }
      return .stated(statement)
    }
  }

  /// Words or places a need anew.
  public func revise(_ statement: NeedStated, reason: String) throws {
    try check(statement)
    let record = NeedRevised(statement: statement, reason: try reasonGiven(reason))
    try change { needs in
      _ = try needs.followed(statement.need)
      return .revised(record)
    }
  }

  /// Makes several needs one; what spoke for them speaks for it.
  public func merge(
    _ merged: [ID<Need>], into heir: ID<Need>, reason: String
  ) throws {
    guard !merged.isEmpty, !merged.contains(heir), Set(merged).count == merged.count else {
      throw DeskError.unacceptable(
        "Nommez les besoins à réunir, chacun une fois, sans celui qui reste.",
        "Name the needs to merge, each once, without the one that stays.")
    }
    let record = NeedsMerged(needs: merged, into: heir, reason: try reasonGiven(reason))
    try change { needs in
      for need in merged + [heir] { _ = try needs.followed(need) }
      return .merged(record)
    }
  }

  /// Ends a need in favour of several that were stated before; its evidence waits to be handed out.
  public func split(_ need: ID<Need>, into parts: [ID<Need>], reason: String) throws {
    guard parts.count > 1, !parts.contains(need), Set(parts).count == parts.count else {
      throw DeskError.unacceptable(
        "Nommez au moins deux besoins, déjà formulés, qui remplacent celui-ci.",
        "Name at least two needs, stated before, that take the place of this one.")
    }
    let record = NeedSplit(need: need, into: parts, reason: try reasonGiven(reason))
    try change { needs in
      for need in parts + [need] { _ = try needs.followed(need) }
      return .split(record)
    }
  }

  /// Ends a need that is no longer followed.
  public func retire(_ need: ID<Need>, reason: String) throws {
    let record = NeedRetired(need: need, reason: try reasonGiven(reason))
    try change { needs in
      _ = try needs.followed(need)
      return .retired(record)
    }
  }

  /// Writes down what becomes of needs, as it is decided with all that became of them before.
  func change(_ decide: (Needs) throws -> NeedStep) throws {
    try require(.weigh)
    try inTransaction { transaction in
      let step = try decide(Needs(folding: transaction.events(of: .study)))
      try append(.need(step), to: .study, in: transaction)
    }
  }

  private func check(_ statement: NeedStated) throws(DeskError) {
    try requireVisible([statement.need.text])
    guard Theme.isName(statement.need.text) else {
      throw .unacceptable(
        "Le nom d’un besoin s’écrit en petites lettres, chiffres et traits d’union\u{A0}: «\u{A0}une-seule-liste\u{A0}».",
        "A need's name is written in small letters, digits and hyphens: “a-single-list”.")
    }
    guard !statement.french.allSatisfy(\.isWhitespace) else {
      throw .unacceptable("Il manque la phrase du besoin.", "The need's sentence is missing.")
    }
    try requireVisible([statement.french, statement.english ?? ""])
    guard try workspace.codebookInUse().theme(statement.theme) != nil else {
      throw .noTheme(statement.theme)
    }
    let lists = try workspace.needLists()
    if let function = statement.function, lists.function(function) == nil {
      throw .notListed(function, lists.functions)
    }
    if let moment = statement.moment, lists.moment(moment) == nil {
      throw .notListed(moment, lists.moments)
    }
  }

  /// The events of the study's stream.
  func studyEvents() throws -> [Event] { try events(of: .study) }
}

extension Needs {
  /// The need of that name while it is followed.
  func followed(_ id: ID<Need>) throws(DeskError) -> Need {
    guard let need = self[id] else { throw .noNeed(id) }
    guard need.isOpen else {
      throw .unacceptable(
        "Le besoin «\u{A0}\(id)\u{A0}» n’est plus suivi. Voyez «\u{A0}sillage besoin montrer \(id)\u{A0}».",
        "The need “\(id)” is no longer followed. See “sillage need show \(id)”.")
    }
    return need
  }
}

extension DeskError {
  static func noNeed(_ id: ID<Need>) -> DeskError {
    .unknown(
      "Aucun besoin ne s’appelle «\u{A0}\(id)\u{A0}». Voyez «\u{A0}sillage besoin liste\u{A0}».",
      "No need is called “\(id)”. See “sillage need list”.")
  }

  static func noTheme(_ id: ID<Theme>) -> DeskError {
    .unknown(
      """
      La grille de codage n’a pas de thème «\u{A0}\(id)\u{A0}». Voyez «\u{A0}sillage \
      grille-de-codage liste\u{A0}».
      """,
      "The codebook has no theme “\(id)”. See “sillage codebook list”.")
  }

  fileprivate static func needExists(_ id: ID<Need>) -> DeskError {
    .unacceptable(
      "Un besoin s’appelle déjà «\u{A0}\(id)\u{A0}». Choisissez un autre nom, ou reformulez-le.",
      "A need is called “\(id)” already. Choose another name, or revise it.")
  }

  fileprivate static func notListed(_ id: String, _ items: [NeedLists.Item]) -> DeskError {
    .unknown(
      "«\u{A0}\(id)\u{A0}» n’est pas dans needs.yaml.", "“\(id)” is not in needs.yaml.",
      among: items.map(\.id))
  }
}

extension Desk {
  /// The need of that name, followed or not.
  public func need(_ id: ID<Need>) throws -> Need {
    guard let need = try needs()[id] else { throw DeskError.noNeed(id) }
    return need
  }
}
