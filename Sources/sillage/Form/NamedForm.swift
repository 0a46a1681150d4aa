import StudyDesk
import StudyForms
import StudyModel
import Wording

/// A form named on the command line: a file, or the id of one of the study's forms.
struct NamedForm {
  /// What findings call it.
  let name: String
  let questionnaire: Questionnaire
  /// What reading it brought up.
  let findings: [Finding]

  var title: Phrase { questionnaire.title?.phrase ?? Phrase(same: name) }

  /// Reads the file of that name, or the form of the workspace meant.
  /// - Throws: `DeskError`: there is neither, or it is no questionnaire.
  init(_ name: String, _ options: GlobalOptions) throws {
    if InputFile.exists(name) {
      try self.init(file: name)
    } else if let workspace = try? options.workspace(),
      workspace.study.forms.contains(where: { $0.id.text == name })
    {
      let form = try workspace.form(ID(name))
      self.init(name: name, questionnaire: form.questionnaire, findings: [])
    } else {
      throw DeskError.noForm(name)
    }
  }

  private init(file: String) throws(DeskError) {
    let name = InputFile.name(file)
    let reading = Questionnaire.read(try InputFile.bytes(file), file: name)
    guard let questionnaire = reading.resource else {
      throw DeskError(
        .unacceptable,
        Phrase(
          "«\u{A0}\(name)\u{A0}» n’est pas un questionnaire.", "“\(name)” is not a questionnaire."),
        findings: reading.findings.map { .init(place: $0.path, reason: $0.message) })
    }
    self.init(name: name, questionnaire: questionnaire, findings: reading.findings)
  }

  private init(name: String, questionnaire: Questionnaire, findings: [Finding]) {
    self.name = name
    self.questionnaire = questionnaire
    self.findings = findings
  }
}

extension DeskError {
  fileprivate static func noForm(_ name: String) -> DeskError {
    DeskError(
      .doesNotExist,
      Phrase(
        """
        «\u{A0}\(name)\u{A0}» n’est ni un fichier ni un formulaire de l’étude. La liste\u{A0}: \
        «\u{A0}sillage formulaire liste\u{A0}».
        """,
        "“\(name)” is neither a file nor a form of the study. See “sillage form list”."))
  }
}
