import Disclosure
import Dispatch
public import StudyModel
import Tabulation

/// What a command will ask for of a study's files: read on another thread while the ledger is opened
/// and unlocked, or a plan is read.
///
/// What cannot be read is left out. Whoever asks for it reads it again, and says what is wrong.
struct ReadAhead {
  private let forms: [String: Underway<StudyForm?>]
  /// The texts of agreements that end an earlier one.
  private let readEndings: Underway<Documents?>

  /// Begins to read these forms as they are used today, and the agreements.
  init(_ forms: [ID<FormUse>], of folder: String) {
    // One after the other: a second thread more would take longer to begin than most files to read.
    let queue = DispatchQueue(label: "reading ahead")
    var reading: [String: Underway<StudyForm?>] = [:]
    for form in forms {
      let file = form.formPath
      reading[file] = Underway(on: queue) { try? StudyForm(at: file, of: folder, id: form) }
    }
    self.forms = reading
    readEndings = Underway(on: queue) { try? Documents(endingOthersIn: folder) }
  }

  /// The form in that file.
  func form(_ file: String) -> StudyForm? { forms[file]?.value }

  var endings: Documents? { readEndings.value }
}

extension Workspace {
  /// Begins to read what writing in a form will ask for; nil for the form of the logbook.
  public func readAhead(toWriteIn form: ID<FormUse>? = nil) {
    guard let form = form ?? study.form(for: .logbook)?.id else { return }
    readAhead = ReadAhead([form], of: folder)
  }

  /// Begins to read what a report will ask for: every form, and what protects its tables.
  public func readAheadToReport() {
    _ = Underway { Tabulation.prepareToProtect() }
    readAhead = ReadAhead(study.forms.map(\.id), of: folder)
  }
}
