public import JSONTree
import StudyLedger
public import StudyModel
import Wording

extension Desk {
  /// Takes in what somebody who takes no part said of an article or a piece of software. Nobody is
  /// named, and nothing ties two answers together.
  ///
  /// - Parameters:
  ///   - subject: an article or a piece of software.
  ///   - name: which article or software: small letters, digits and hyphens.
  ///   - version: as whoever publishes it writes it.
  ///   - form: the form that was answered.
  ///   - response: a FHIR R4 QuestionnaireResponse; checked against the form.
  ///   - source: how the answers came in.
  ///   - sheet: the digest of the sheet whose first answer it is.
  public func collect(
    _ subject: FeedbackGiven.Subject, of name: String, version: String, form: ID<FormUse>,
    response: JSON, source: Source = .imported, sheet: Digest? = nil
  ) throws {
    try require(.collect)
    try requireVisible([name])
    guard Theme.isName(name) else {
      throw DeskError.unacceptable(
        "Le nom s’écrit en petites lettres, chiffres et traits d’union.",
        "The name is written in small letters, digits and hyphens.")
    }
    guard !version.allSatisfy(\.isWhitespace) else {
      throw DeskError.unacceptable("Il manque la version.", "The version is missing.")
    }
    guard version.count <= 40 else {
      throw DeskError.unacceptable(
        "La version est un numéro ou un jour, pas plus de 40 caractères.",
        "The version is a number or a day, of 40 characters at most.")
    }
    try requireVisible([version])
    let form = try workspace.form(form)
    try form.check(response)
    try form.keep(in: workspace)
    let record = FeedbackGiven(
      subject: subject, name: name, version: version, form: form.reference, response: response,
      sheet: sheet)
    try inTransaction { transaction in
      let now = instruments.now()
      _ = try append(
        .feedback(record), to: .feedback, effectiveAt: now, now: now, source: source,
        in: transaction)
    }
  }

  /// Hands over all that was said of articles and software, in the order it was taken in: to what
  /// counts it, or shows it to whom the table of rights lets read it.
  func forEachFeedback(_ body: (FeedbackGiven) throws -> Void) throws {
    try require(.collect)
    for event in try reading({ try $0.events(of: .feedback) }) {
      guard case .feedback(let record) = try event.happening() else { continue }
      try body(record)
    }
  }
}
