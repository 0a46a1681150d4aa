import JSONTree
import StudyDesk
import Wording

extension AnswersImported {
  /// More than this is no list to read.
  private static let longest = 60

  /// Says what was taken in, or would be.
  func publish(isRehearsal: Bool, _ options: GlobalOptions) {
    switch options.format {
    case .json: Console.standard.print(json(isRehearsal: isRehearsal))
    case .table:
      var table = TextTable(
        Phrase("Dans le fichier", "In the file"), Phrase("Code", "Code"),
        Phrase("Écrit n°", "Entry no."))
      for one in written { table.add(one.place, "\(one.participant)", "\(one.number)") }
      if 1...Self.longest ~= written.count { Console.standard.print(table.text()) }
    }
    if !options.quiet { Console.standard.say(summary(isRehearsal: isRehearsal)) }
  }

  private func json(isRehearsal: Bool) -> JSON {
    [
      "written": .array(
        written.map {
          [
            "place": .string($0.place), "participant": .string("\($0.participant)"),
            "number": .integer($0.number),
          ]
        }),
      "known": .integer(known), "rehearsal": .bool(isRehearsal),
    ]
  }

  private func summary(isRehearsal: Bool) -> Phrase {
    let entries = Phrase.count(
      written.count, Phrase("écrit", "entry"), Phrase("écrits", "entries"))
    let words =
      isRehearsal
      ? Phrase(" à reprendre, ", " to be taken in, ") : Phrase(" repris, ", " taken in, ")
    return entries + words
      + Phrase("\(known) déjà là.", "\(known) here already.")
      + (isRehearsal
        ? Phrase(" Rien n’a été enregistré.", " Nothing was recorded.") : Phrase(same: ""))
  }
}
