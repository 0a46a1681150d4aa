import StudyDesk
import StudyModel
import Wording

/// What a person agrees to, from the options or line by line at the terminal.
struct ScopeQuestions {
  let study: Study
  let options: GlobalOptions

  private enum Said { case yes, no, nothing }

  func answers(
    _ accepted: [String], _ declined: [String]
  ) throws -> (accepted: [ID<Scope>], declined: [ID<Scope>]) {
    let given = (
      accepted.flatMap(\.listed).map { ID<Scope>($0) },
      declined.flatMap(\.listed).map { ID<Scope>($0) }
    )
    guard given.0.isEmpty, given.1.isEmpty else { return given }
    let names = study.scopes.map(\.id.text).joined(separator: ", ")
    let question = Phrase(
      "Ce que la personne accepte, parmi\u{A0}: \(names).",
      "What the person agrees to, among: \(names).")
    return try options.asking("--scope", question) { try ask($0) }
  }

  private func ask(
    _ dialogue: Dialogue
  ) throws -> (accepted: [ID<Scope>], declined: [ID<Scope>]) {
    let said = try study.scopes.map { scope in
      (
        scope.id,
        try dialogue.choose(
          Phrase(
            "La personne accepte-t-elle de «\u{A0}\(scope.label.french)\u{A0}»\u{202F}?",
            "Does the person agree to “\(scope.label.english)”?"),
          among: [
            (Said.yes, Phrase("elle accepte", "they agree")),
            (Said.no, Phrase("elle refuse", "they decline")),
            (Said.nothing, Phrase("elle n’a pas répondu", "they did not answer")),
          ])
      )
    }
    return (said.filter { $0.1 == .yes }.map(\.0), said.filter { $0.1 == .no }.map(\.0))
  }
}
