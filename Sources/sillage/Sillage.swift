import ArgumentParser
import StudyDesk
import Wording

/// The whole command: a noun, then a verb.
struct Sillage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sillage",
    abstract: Phrase(
      "Conduire une étude avec des volontaires, de la première information à la restitution.",
      "Carry a study of volunteers from the first information to the public restitution."
    ).spoken,
    version: "0.1.0",
    subcommands: [
      InitCommand.self,
      DemoCommand.self,
      StatusCommand.self,
      ParticipantCommand.self,
      ConsentCommand.self,
      InterviewCommand.self,
      JournalCommand.self,
      FormCommand.self,
      RestitutionCommand.self,
      RightsCommand.self,
      AuditCommand.self,
      BackupCommand.self,
      RestoreCommand.self,
    ])
}
