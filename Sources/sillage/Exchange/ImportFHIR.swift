import ArgumentParser
import JSONTree
import StudyDesk
import Wording

/// `sillage import fhir`
///
/// JSON: `{"written": [{"place", "participant", "number"}], "known": number, "rehearsal": bool}`.
struct ImportFHIR: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fhir",
    abstract: Phrase(
      "Reprendre des réponses FHIR R4 dans les journaux\u{A0}; deux fois les mêmes comptent une fois.",
      "Take FHIR R4 answers into logbooks; the same twice are once."
    ).spoken,
    discussion: """
      sillage import fhir reponses.json --dry-run
      sillage import fhir reponses.json
      """)

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Un Bundle avec des QuestionnaireResponse, ou une seule\u{A0}; - pour l’entrée standard.",
        "A Bundle with QuestionnaireResponses, or one of them; - for the standard input."
      ).spoken, valueName: "file"))
  var file: String
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Dire ce qui se passerait, sans rien enregistrer.",
        "Say what would happen and record nothing."
      ).spoken))
  var dryRun = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let imported = try desk.importResponses(try InputFile.bytes(file), isRehearsal: dryRun)
    switch options.format {
    case .json: Console.standard.print(imported.json(isRehearsal: dryRun))
    case .table:
      var table = TextTable(
        Phrase("Dans le fichier", "In the file"), Phrase("Code", "Code"),
        Phrase("Écrit n°", "Entry no."))
      for one in imported.written {
        table.add(one.place, "\(one.participant)", "\(one.number)")
      }
      if !imported.written.isEmpty { Console.standard.print(table.text()) }
    }
    if !options.quiet { Console.standard.say(imported.summary(isRehearsal: dryRun)) }
  }
}

extension ResponsesImported {
  fileprivate func json(isRehearsal: Bool) -> JSON {
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

  fileprivate func summary(isRehearsal: Bool) -> Phrase {
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
