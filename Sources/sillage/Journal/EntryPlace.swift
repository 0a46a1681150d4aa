import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Which entry is meant: a participant's code and a number, or the number alone when the
/// participant sits at the desk.
struct EntryPlace: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le code du participant, puis le numéro de l’écrit.",
        "The participant’s code, then the entry’s number."
      ).spoken, valueName: "code n"))
  var entry: [String]

  func validate() throws {
    guard !(1...2).contains(entry.count) || entry.last.flatMap({ Int($0) }) == nil else { return }
    throw ValidationError(
      Phrase(
        "Donnez le code du participant, puis le numéro de l’écrit.",
        "Give the participant’s code, then the entry’s number."
      ).spoken)
  }

  func meant(
    _ options: GlobalOptions, at desk: Desk
  ) throws -> (code: ParticipantCode, number: Int) {
    let code = try options.participant(entry.count > 1 ? entry[0] : nil, at: desk)
    return (code, entry.last.flatMap { Int($0) } ?? 0)
  }
}
