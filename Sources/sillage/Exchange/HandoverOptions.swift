import ArgumentParser
import JSONTree
import StudyDesk
import Wording

/// What every handing over of data asks: of which days, for whom and what for.
struct HandoverOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase("À partir de ce jour.", "From that day on.").spoken, valueName: "date"))
  var from: DayArgument?
  @Option(
    help: ArgumentHelp(
      Phrase("Jusqu’à ce jour.", "Until that day.").spoken, valueName: "date"))
  var to: DayArgument?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "À qui\u{A0}: les personnes peuvent le savoir.", "To whom: the people may know."
      ).spoken))
  var recipient: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Pour quoi\u{A0}: les personnes peuvent le savoir.", "What for: the people may know."
      ).spoken))
  var purpose: String?

  /// Those answers of the days asked for.
  func selection(of code: String? = nil, at desk: Desk, _ options: GlobalOptions) throws
    -> ExportSelection
  {
    ExportSelection(
      participant: try code.map { try options.participant($0, at: desk) },
      from: try from?.day(at: desk), to: try to?.day(at: desk))
  }

  /// For whom and what for; asked for on a terminal.
  func reasons(_ options: GlobalOptions) throws -> (recipient: String, purpose: String) {
    (
      try options.text(recipient, "--recipient", Phrase("À qui\u{202F}?", "To whom?")),
      try options.text(purpose, "--purpose", Phrase("Pour quoi\u{202F}?", "What for?"))
    )
  }

  /// What was written.
  struct Pieces {
    /// Their name in JSON, and in words.
    let key: String, words: Phrase
    /// What to do with them, as the file is named: with words of people in it or not.
    let advice: Phrase
  }

  /// Says what was handed over: where it lies, how much it is, and what to do next.
  func publish(
    _ done: DataHandedOver, at output: String, isFolder: Bool = false, _ pieces: Pieces,
    _ options: GlobalOptions
  ) {
    switch options.format {
    case .json:
      var object = JSONObject()
      object[isFolder ? "folder" : "file"] = .string(output)
      object["event"] = .string("\(done.event)")
      object["participants"] = .integer(done.participants)
      object["left_out"] = .integer(done.leftOut)
      object[pieces.key] = .integer(done.pieces)
      if isFolder { object["questions_left_out"] = .integer(done.questionsLeftOut) }
      Console.standard.print(.object(object))
    case .table: Console.standard.print(output.harmless)
    }
    guard !options.quiet else { return }
    let people = Phrase.count(
      done.participants, Phrase("personne", "person"), Phrase("personnes", "people"))
    Console.standard.say(
      people + Phrase(", \(done.pieces) ", ", \(done.pieces) ") + pieces.words
        + Phrase(
          """
          \u{A0}; \(done.leftOut) laissées de côté, sans accord ou sans réponse. Le registre garde qui \
          l’a pris, pour qui et pourquoi.\u{20}
          """,
          """
          ; \(done.leftOut) left out, without agreement or answer. The ledger keeps who took it, for whom \
          and what for.\u{20}
          """) + pieces.advice)
  }
}

extension Phrase {
  /// For files in which words of people stand.
  static let holdsWords = Phrase(
    """
    Ce fichier contient des propos de participants\u{A0}: confiez-le à son destinataire par un moyen \
    sûr, puis effacez-le.
    """,
    """
    This file holds words of participants: hand it to its recipient by safe means, then delete it.
    """)

  /// For files in which none stand.
  static let handWithCare = Phrase(
    "Confiez ce fichier à son destinataire par un moyen sûr, puis effacez-le.",
    "Hand this file to its recipient by safe means, then delete it.")
}
