import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage mail …`
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: Phrase(
      "Écrire aux participants\u{A0}: rendez-vous, rappels, accusés de réception.",
      "Write to participants: appointments, reminders, acknowledgements."
    ).spoken,
    subcommands: [
      MailPlanCommand.self, MailWrite.self, MailSend.self, MailList.self, MailRetry.self,
    ],
    aliases: ["courrier"])
}

/// To whom: one person, the people one follows, or everyone of the region.
struct MailRecipient: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le code d’un participant\u{A0}; sinon tous ceux que vous suivez.",
        "A participant’s code; otherwise everyone you follow."
      ).spoken))
  var code: String?
  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Aussi les personnes que suivent vos collègues de la région.",
        "Also the people whom your colleagues of the region follow."
      ).spoken))
  var all = false

  func validate() throws {
    guard all, code != nil else { return }
    throw ValidationError(
      Phrase("Donnez un code ou --all, pas les deux.", "Give a code or --all, not both.").spoken)
  }

  /// Whose people are meant; nil for everybody's.
  func referent(at desk: Desk) -> ID<Referent>? {
    guard code == nil, !all, desk.session.role.region != nil, case .team(let id) = desk.user else {
      return nil
    }
    return id
  }
}
