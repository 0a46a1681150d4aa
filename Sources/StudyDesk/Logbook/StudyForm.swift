import JSONTree
public import StudyForms
import StudyLedger
public import StudyModel
public import Wording

/// A form of the study: what it is used for, its exact text, and its questions.
public struct StudyForm: Sendable {
  /// The id, version and digest that records carry.
  public let reference: FormReference
  /// The questions, as FHIR R4 has them.
  public let questionnaire: Questionnaire
  let bytes: [UInt8]

  /// What the form is called.
  public var title: Phrase { questionnaire.title?.phrase ?? Phrase(same: reference.id.text) }

  /// Refuses answers that do not fit the form.
  /// - Throws: `DeskError` with a finding for each question.
  func check(_ response: JSON) throws(DeskError) {
    guard response.textsAreHarmless else {
      throw DeskError(.unacceptable, .holdsInvisibleCommand)
    }
    let reading = QuestionnaireResponse.read(response, file: reference.id.text)
    var findings = reading.findings
    if let answers = reading.resource {
      findings += questionnaire.validate(answers, file: reference.id.text)
      if answers.items.isEmpty, findings.isEmpty { throw .emptyAnswers(self) }
    }
    let errors = findings.filter(\.isError)
    guard errors.isEmpty else { throw .answers(errors) }
  }

  /// Keeps the exact text that was answered, so that an amendment opens the same form.
  func keep(in workspace: Workspace) throws(DeskError) {
    let path = workspace.path(reference.keptPath)
    guard !Files.exists(path) else { return }
    try Files.makeFolder(workspace.path("forms/answered"))
    try Files.write(bytes, to: path)
  }
}

extension FormReference {
  /// Where the text that was answered is kept, named by its content.
  var keptPath: String {
    "forms/answered/\(id.text)-\(digest.description.prefix(16)).json"
  }
}

extension StudyModel.ID<FormUse> {
  /// The file in which the form lies, as it is used today.
  var formPath: String { "forms/\(text).json" }
}

extension Workspace {
  /// The form with that id as it is used today.
  /// - Throws: `DeskError` when the study has no such form, or it holds errors.
  public func form(_ id: StudyModel.ID<FormUse>) throws(DeskError) -> StudyForm {
    guard study.forms.contains(where: { $0.id == id }) else {
      throw .unknown(
        "L’étude n’a pas de formulaire «\u{A0}\(id)\u{A0}».", "The study has no form “\(id)”.",
        among: study.forms.map(\.id.text))
    }
    return try form(at: id.formPath, id: id)
  }

  /// The form of that very text, as it was when it was answered.
  public func form(_ reference: FormReference) throws(DeskError) -> StudyForm {
    if let today = readForms[reference.id.formPath], today.reference == reference { return today }
    let kept = reference.keptPath
    let file = Files.exists(path(kept)) ? kept : reference.id.formPath
    let form = try form(at: file, id: reference.id)
    guard form.reference.digest == reference.digest else {
      throw .unknown(
        """
        La version \(reference.version) du formulaire «\u{A0}\(reference.id)\u{A0}» n’est plus là. \
        Remettez-la dans forms/answered.
        """,
        """
        Version \(reference.version) of the form “\(reference.id)” is no longer here. Put it back \
        into forms/answered.
        """)
    }
    return form
  }

  private func form(
    at file: String, id: StudyModel.ID<FormUse>
  ) throws(DeskError) -> StudyForm {
    if let form = readForms[file] { return form }
    let ahead = readAhead?.form(file)
    let form = if let ahead { ahead } else { try StudyForm(at: file, of: folder, id: id) }
    readForms[file] = form
    return form
  }
}

extension StudyForm {
  /// Reads the form in a file of a study's folder.
  init(at file: String, of folder: String, id: StudyModel.ID<FormUse>) throws(DeskError) {
    bytes = try Files.bytes(folder + "/" + file, named: file)
    let reading = Questionnaire.read(bytes, file: file)
    guard let questionnaire = reading.resource, !reading.findings.hasErrors else {
      throw .form(reading.findings)
    }
    self.questionnaire = questionnaire
    reference = FormReference(
      id: id, version: questionnaire.version ?? "", digest: Digest(of: bytes))
  }
}

extension DeskError {
  fileprivate static func emptyAnswers(_ form: StudyForm) -> DeskError {
    .unacceptable(
      "Aucune réponse n’a été donnée à «\u{A0}\(form.title.french)\u{A0}».",
      "No answer was given to “\(form.title.english)”.")
  }

  static func answers(_ findings: [StudyForms.Finding]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Des réponses ne conviennent pas. Rien n’a été enregistré.",
        "Some answers do not fit. Nothing was recorded."),
      findings: findings.map {
        DeskError.Finding(place: $0.linkId ?? $0.path, reason: $0.messageWithoutValue)
      })
  }

  static func form(_ findings: [StudyForms.Finding]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Le formulaire contient des erreurs. Corrigez-les, puis recommencez.",
        "The form holds errors. Mend them, then try again."),
      findings: findings.filter(\.isError).map {
        DeskError.Finding(place: "\($0.file) \($0.path)", reason: $0.message)
      })
  }
}

extension StudyForms.Finding {
  /// What is wrong, without what somebody answered, which messages quote.
  fileprivate var messageWithoutValue: Phrase {
    guard value != nil else { return message }
    return Phrase(
      message.french.withoutQuoted("«", "»"), message.english.withoutQuoted("“", "”"))
  }
}

extension String {
  /// What stands between the first opening and the last closing sign left out.
  fileprivate func withoutQuoted(_ opening: Character, _ closing: Character) -> String {
    guard let start = firstIndex(of: opening), let end = lastIndex(of: closing), start < end else {
      return self
    }
    return self[...start] + "\u{A0}…\u{A0}" + self[end...]
  }
}

extension JSON {
  /// Whether no text in it would steer a terminal; lines may end as they do in other systems.
  fileprivate var textsAreHarmless: Bool {
    switch self {
    case .string(let text): text.unicodeScalars.allSatisfy { $0.isHarmless || $0 == "\r" }
    case .array(let elements): elements.allSatisfy(\.textsAreHarmless)
    case .object(let object): object.members.allSatisfy(\.value.textsAreHarmless)
    case .null, .bool, .number: true
    }
  }
}
