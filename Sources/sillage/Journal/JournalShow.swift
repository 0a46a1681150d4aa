import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage journal show`
struct JournalShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Phrase(
      "Lire un écrit, question par question.", "Read an entry, question by question."
    ).spoken,
    discussion: """
      sillage journal show TALI-473-P 3 --versions
      """,
    aliases: ["voir"])

  @OptionGroup var place: EntryPlace
  @Flag(
    help: ArgumentHelp(
      Phrase("Montrer aussi les textes d’avant correction.", "Show the earlier texts, too.")
        .spoken))
  var versions = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let (code, number) = try place.meant(options, at: desk)
    let (entry, contents) = try desk.contents(of: number, of: code)
    let counting = desk.counting(entry, of: try desk.participant(code))
    let shown = versions ? contents : Array(contents.suffix(1))
    switch options.format {
    case .json: Console.standard.print(.object(json(code, number, entry, shown, counting)))
    case .table:
      let text = EntryText(
        number: number, code: code, entry: entry, counting: counting, contents: shown,
        zone: desk.study.zone)
      Console.standard.print(text.lines(spokenLanguage, width: Console.standard.width))
    }
  }

  private func json(
    _ code: ParticipantCode, _ number: Int, _ entry: Entry, _ contents: [EntryContent],
    _ counting: Counting
  ) -> JSONObject {
    var object = JSONObject()
    object["participant"] = .string(code.description)
    for member in entry.json(number).members { object[member.name] = member.value }
    object["counting"] = .string(counting.name)
    object["versions"] = .array(contents.map { .object(json($0)) })
    return object
  }

  private func json(_ content: EntryContent) -> JSONObject {
    var object = JSONObject()
    object["written_at"] = .string(content.version.writtenAt.description)
    object["author"] = .string(content.version.author)
    object["source"] = .string(content.version.source.rawValue)
    object["reason"] = content.version.reason.map(JSON.string)
    object["answers"] = .array(
      content.lines.map { line in
        [
          "linkId": .string(line.linkId), "question": .string(line.question.spoken),
          "answers": .array(line.answers.map { .string($0.spoken) }),
        ]
      })
    object["response"] = content.response
    return object
  }
}
