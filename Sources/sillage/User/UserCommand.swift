import ArgumentParser
import Wording

/// `sillage user …`
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: Phrase(
      "L’équipe\u{A0}: qui travaille dans l’étude, et avec quelles clés.",
      "The team: who works in the study, and with which keys."
    ).spoken,
    subcommands: [
      UserAdd.self, UserAdmit.self, UserEscrow.self, UserInvite.self, UserList.self,
      UserPassphrase.self, UserRecover.self, UserRevoke.self,
    ],
    aliases: ["utilisateur"])
}
