import StudyForms
import StudyModel
import Wording

/// What later events of a person refer back to: their writings, the forms those answer, the themes.
struct Writings {
  /// The person’s entries, by whose order they are numbered.
  let entries: [EventID]
  /// The themes in use; nil where the study has none.
  let codebook: Codebook?
  private var forms: [EventID: FormReference] = [:]

  init(entries: [EventID], codebook: Codebook?) {
    self.entries = entries
    self.codebook = codebook
  }

  /// Takes in the next event of the person.
  mutating func take(_ event: EventID, _ happening: Happening) {
    switch happening {
    case .wrote(let record): forms[event] = record.form
    case .amended(let record): forms[event] = record.form
    case .interviewHeld(let record): forms[event] = record.form
    default: break
    }
  }

  /// The form that a writing answers; nil when it is not among them.
  func form(of writing: EventID) -> FormReference? { forms[writing] }

  /// What a theme is called; its name where the codebook no longer has it.
  func words(of theme: ID<Theme>) -> Phrase {
    codebook?.theme(theme)?.label ?? Phrase(same: theme.text)
  }
}

extension Desk {
  /// The question of an answer, as it was asked; its name where the form no longer has it.
  func question(_ place: TextPlace, _ writings: Writings) throws -> Phrase {
    let form = try writings.form(of: place.writing).map { try workspace.form($0) }
    let item = form?.questionnaire.allItems.first { $0.linkId == place.question }
    return item?.label ?? Phrase(same: place.question)
  }
}
