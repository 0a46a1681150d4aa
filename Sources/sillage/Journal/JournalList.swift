import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage journal list`
struct JournalList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase("Les écrits d’un participant.", "A participant’s entries.").spoken,
    discussion: """
      sillage journal list TALI-473-P
      """,
    aliases: ["liste"])

  @Argument(
    help: ArgumentHelp(Phrase("Le code du participant.", "The participant’s code.").spoken))
  var code: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let participant = try desk.participant(try options.participant(code, at: desk))
    switch options.format {
    case .json:
      let entries = participant.entries.enumerated().map { index, entry in
        JSON.object(json(index + 1, entry, desk.counting(entry, of: participant)))
      }
      Console.standard.print(.array(entries))
    case .table:
      guard !participant.entries.isEmpty else { return sayEmpty(participant.id) }
      Console.standard.print(table(participant, desk).text())
    }
  }

  private func sayEmpty(_ code: ParticipantCode) {
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase("\(code) n’a encore rien écrit.", "\(code) has not written anything yet."))
  }

  private func json(_ number: Int, _ entry: Entry, _ counting: Counting) -> JSONObject {
    var object = entry.json(number)
    object["amendments"] = .integer(entry.versions.count - 1)
    object["counting"] = .string(counting.name)
    return object
  }

  private func table(_ participant: Participant, _ desk: Desk) -> TextTable {
    var table = TextTable([
      .init(heading: Phrase("n°", "no."), side: .right), .init(heading: Phrase("jour", "day")),
      .init(heading: Phrase("formulaire", "form")),
      .init(heading: Phrase("écrit par", "written by")),
      .init(heading: Phrase("corrections", "amendments"), side: .right),
      .init(heading: Phrase("prise en compte", "counting")),
    ])
    for (index, entry) in participant.entries.enumerated() {
      let counting = desk.counting(entry, of: participant)
      table.add(
        String(index + 1), entry.day.words.spoken, entry.form.id.text,
        entry.versions[0].pen.spoken, entry.isAmended ? String(entry.versions.count - 1) : "",
        counting.words(in: desk.study.zone).spoken)
    }
    return table
  }
}
