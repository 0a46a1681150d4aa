import StudyModel
import Wording

/// What a report may count of one participant, after the gate: no code, no text, no quarantined
/// word.
struct CountedPerson {
  let region: String
  let conditions: [String]
  let wasInformed: Bool
  let agreed: Bool
  let entries: [CountedEntry]
  /// The needs that their passages speak for.
  var needs: Set<String> = []
}

/// An entry as a report counts it.
struct CountedEntry {
  let form: String
  let role: FormUse.Role?
  let month: Month
  /// The codes chosen, by question.
  let answers: [String: [String]]
}
