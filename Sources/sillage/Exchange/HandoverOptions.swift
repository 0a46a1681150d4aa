import ArgumentParser
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
}
