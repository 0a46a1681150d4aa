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
      UserCommand.self,
      LoginCommand.self,
      LogoutCommand.self,
      StatusCommand.self,
      ParticipantCommand.self,
      ConsentCommand.self,
      InterviewCommand.self,
      MailCommand.self,
      JournalCommand.self,
      FormCommand.self,
      CodebookCommand.self,
      CodingCommand.self,
      NeedCommand.self,
      WorkshopCommand.self,
      QuoteCommand.self,
      PaperCommand.self,
      ArticleCommand.self,
      SoftwareCommand.self,
      RestitutionCommand.self,
      DisclosureCommand.self,
      ExportCommand.self,
      ImportCommand.self,
      RightsCommand.self,
      AuditCommand.self,
      BackupCommand.self,
      RestoreCommand.self,
      MigrateCommand.self,
    ])

  /// What people and their scripts do all day, where the line is plain; nil for any other line. It is
  /// read without the parser, and without the tree of all commands.
  static func daily(_ arguments: [String]) -> (any ParsableCommand)? {
    guard arguments.count > 1, JournalCommand.isCalled(arguments[0]),
      JournalAdd.isCalled(arguments[1])
    else { return nil }
    return PlainLine.read(Array(arguments.dropFirst(2)), as: JournalAdd.self)
  }

  /// The command those arguments ask for.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    var command: any ParsableCommand.Type = Sillage.self
    var rest = arguments[...]
    while let name = rest.first, let next = command.subcommand(named: name) {
      command = next
      rest = rest.dropFirst()
    }
    if command.configuration.subcommands.isEmpty, let alone = alone(command, Array(rest)) {
      return alone
    }
    // The words about what is wrong, and every help, name all that stands above a command.
    return try parseAsRoot(arguments)
  }

  private static func alone<Command: ParsableCommand>(
    _ command: Command.Type, _ arguments: [String]
  ) -> (any ParsableCommand)? {
    (try? Alone<Command>.parseAsRoot(arguments) as? Alone<Command>)?.command
  }
}

/// A command parsed without those above it, which costs less: the parser looks at every level of its
/// tree with all that stands there, and twice more to see whether the whole line asks for a
/// completion script. A command under another is not asked for one, so it says that it is.
private struct Alone<Command: ParsableCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sillage", _superCommandName: "")
  }

  @OptionGroup var command: Command
}
