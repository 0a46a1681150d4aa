import ArgumentParser
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

/// To whom: one person, or everyone one may write to.
struct MailRecipient: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le code d’un participant\u{A0}; tous sinon.", "A participant’s code; otherwise everyone."
      ).spoken))
  var code: String?
}
