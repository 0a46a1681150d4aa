import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage journal draft list`
struct JournalDraftList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase("Les brouillons gardés.", "The drafts that are kept.").spoken,
    discussion: """
      sillage journal draft list
      """,
    aliases: ["liste"])

  @Argument(
    help: ArgumentHelp(Phrase("Le code du participant.", "The participant’s code.").spoken))
  var code: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    var code = try code.map { try options.participant($0, at: desk) }
    if code == nil, case .participant(let user) = desk.user { code = user }
    let drafts = try desk.drafts(of: code)
    switch options.format {
    case .json: Console.standard.print(.array(drafts.map { .object(json($0)) }))
    case .table:
      guard !drafts.isEmpty else { return sayEmpty() }
      Console.standard.print(table(drafts, desk.study.zone).text())
    }
  }

  private func sayEmpty() {
    guard !options.quiet else { return }
    Console.standard.say(Phrase("Aucun brouillon.", "No draft."))
  }

  private func json(_ draft: EntryDraft) -> JSONObject {
    var object = JSONObject()
    object["name"] = .string(draft.name)
    object["participant"] = .string(draft.participant.description)
    object["form"] = .string(draft.form.id.text)
    object["form_version"] = .string(draft.form.version)
    object["entry"] = draft.entry.map { .integer($0) }
    object["day"] = .string(draft.day.description)
    object["source"] = .string(draft.source.rawValue)
    object["kept_at"] = .string(draft.keptAt.description)
    return object
  }

  private func table(_ drafts: [EntryDraft], _ zone: StudyZone) -> TextTable {
    var table = TextTable(
      Phrase("brouillon", "draft"), Phrase("jour", "day"), Phrase("gardé le", "kept on"),
      Phrase("pour", "for"))
    for draft in drafts {
      let purpose =
        draft.entry.map {
          Phrase("correction de l’écrit n°\u{A0}\($0)", "amendment of entry no. \($0)")
        } ?? Phrase("nouvel écrit", "new entry")
      table.add(
        draft.name, draft.day.words.spoken, zone.day(of: draft.keptAt).words.spoken, purpose.spoken)
    }
    return table
  }
}
