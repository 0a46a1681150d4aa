import ArgumentParser
import StudyDesk
import Wording

/// The whole command: a noun, then a verb.
struct Sillage: ParsableCommand {
  /// Only `parsed` changes it, before anything else runs.
  nonisolated(unsafe) static var configuration = CommandConfiguration(
    commandName: "sillage",
    abstract: Phrase(
      "Conduire une étude avec des volontaires, de la première information à la restitution.",
      "Carry a study of volunteers from the first information to the public restitution."
    ).spoken,
    version: "0.1.0",
    subcommands: [
      InitCommand.self,
      DemoCommand.self,
      UserCommand.self,
      LoginCommand.self,
      LogoutCommand.self,
      StatusCommand.self,
      ParticipantCommand.self,
      ConsentCommand.self,
      InterviewCommand.self,
      JournalCommand.self,
      FormCommand.self,
      RestitutionCommand.self,
      DisclosureCommand.self,
      RightsCommand.self,
      AuditCommand.self,
      BackupCommand.self,
      RestoreCommand.self,
      MigrateCommand.self,
    ])

  /// The command those arguments ask for.
  ///
  /// Every command line would first be parsed twice more, to see whether it asks for a completion
  /// script: a fourteenth of a short command. A command under another is not asked for one. And of
  /// all nouns only the one that is named is looked at.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let whole = configuration
    let asksForScript = arguments.contains { $0.hasPrefix("--generate-completion-script") }
    configuration._superCommandName = asksForScript ? nil : ""
    if let noun = arguments.first,
      let named = whole.subcommands.first(where: { $0.answers(to: noun) })
    {
      configuration.subcommands = [named]
    }
    // Put back before any words are made of it.
    defer { configuration = whole }
    return try parseAsRoot(arguments)
  }
}

extension ParsableCommand {
  /// Whether it is called so, in either language.
  fileprivate static func answers(to name: String) -> Bool {
    configuration.commandName == name || configuration.aliases.contains(name)
  }
}
