import ArgumentParser
import Wording

/// `sillage participant …`
struct ParticipantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "participant",
    abstract: Phrase(
      "Les personnes qui participent\u{A0}: les inscrire, les voir, changer leur référent.",
      "The people taking part: enrol them, see them, change their referent."
    ).spoken,
    subcommands: [
      ParticipantEnrol.self, ParticipantList.self, ParticipantShow.self, ParticipantAssign.self,
      ParticipantMove.self, ParticipantCorrect.self, ParticipantLeave.self,
      ParticipantIdentify.self,
    ],
    aliases: ["participants"])
}
