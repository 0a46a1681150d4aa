import ArgumentParser
import JSONTree
import StudyDesk
import StudyForms
import StudyModel
import Wording

/// `sillage form list`
struct FormList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase("Les formulaires de l’étude.", "The forms of the study.").spoken,
    discussion: """
      sillage form list
      """,
    aliases: ["liste"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let workspace = try options.workspace()
    let forms = try workspace.study.forms.map { (use: $0, form: try workspace.form($0.id)) }
    switch options.format {
    case .json: Console.standard.print(.array(forms.map { json($0.use, $0.form) }))
    case .table: Console.standard.print(table(forms).text())
    }
  }

  private func json(_ use: FormUse, _ form: StudyForm) -> JSON {
    [
      "id": .string(use.id.text), "role": .string(use.role.rawValue),
      "version": .string(form.reference.version), "title": .string(form.title.spoken),
      "questions": .integer(form.questionnaire.questionCount),
      "digest": .string(form.reference.digest.description),
    ]
  }

  private func table(_ forms: [(use: FormUse, form: StudyForm)]) -> TextTable {
    var table = TextTable([
      .init(heading: Phrase("formulaire", "form")), .init(heading: Phrase("rôle", "role")),
      .init(heading: Phrase("version", "version")),
      .init(heading: Phrase("questions", "questions"), side: .right),
      .init(heading: Phrase("titre", "title")),
    ])
    for (use, form) in forms {
      table.add(
        use.id.text, use.role.words.spoken, form.reference.version,
        String(form.questionnaire.questionCount), form.title.spoken)
    }
    return table
  }
}

extension FormUse.Role {
  fileprivate var words: Phrase {
    switch self {
    case .profile: Phrase("profil de départ", "profile at the start")
    case .logbook: Phrase("journal de bord", "logbook")
    case .followUp: Phrase("suivi", "follow-up")
    case .interview: Phrase("entretien", "interview")
    case .final: Phrase("bilan", "final review")
    case .article: Phrase("avis sur un article", "article feedback")
    case .professional: Phrase("avis de professionnels", "professionals’ feedback")
    }
  }
}
