import ArgumentParser
import StudyDesk

@main
enum Main {
  /// Runs the command and turns what goes wrong into words and an exit code.
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try Sillage.parseAsRoot(LeadingOptions.moved(arguments))
      try command.run()
    } catch let error as DeskError {
      Console.standard.complain(error)
      Sillage.exit(withError: ExitCode(Int32(error.code.rawValue)))
    } catch {
      Sillage.exit(withError: error)
    }
  }
}
