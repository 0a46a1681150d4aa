public import StudyModel

/// What an entry asks for of a study's files: read on another thread while the ledger is opened and
/// unlocked.
///
/// What cannot be read is left out. Whoever asks for it reads it again, and says what is wrong.
struct ReadAhead: Sendable {
  /// By their files.
  let forms: [String: StudyForm]
  let endings: Documents?
}

extension Workspace {
  /// Begins to read what writing in a form will ask for; nil for the form of the logbook.
  public func readAhead(toWriteIn form: ID<FormUse>? = nil) {
    guard let form = form ?? study.form(for: .logbook)?.id else { return }
    let folder = folder
    readAhead = Underway {
      let file = form.formPath
      let read = try? StudyForm(at: file, of: folder, id: form)
      return ReadAhead(
        forms: read.map { [file: $0] } ?? [:], endings: try? Documents(endingOthersIn: folder))
    }
  }
}
