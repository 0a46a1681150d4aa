import ArgumentParser
import Foundation
import StudyDesk
import StudyModel

@main
enum Main {
  /// Runs the command and turns what goes wrong into words and an exit code.
  static func main() {
    OpenWorkspaces.begin()
    var code = result { try run() }
    OpenWorkspaces.close()
    if code == 0 { code = result { try OutputFault.check() } }
    exit(code)
  }

  private static func run() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    ProcessList.hideArguments()
    if var daily = Sillage.daily(arguments) {
      // The first zone asked for takes half a millisecond to find: begun now, it is there in time.
      _ = Underway { StudyZone("Europe/Paris") }
      return try daily.run()
    }
    let asked = try HelpRequest.understood(LeadingOptions.moved(arguments))
    try WrongVerb.refuse(in: asked)
    var command = try Sillage.parsed(asked)
    try command.run()
  }

  private static func result(_ body: () throws -> Void) -> Int32 {
    do { try body() } catch let error as DeskError {
      Console.standard.complain(error)
      return Int32(error.code.rawValue)
    } catch {
      let code = Sillage.exitCode(for: error).rawValue
      let text = Sillage.fullMessage(for: error)
      if code != 0 {
        if !text.isEmpty { Console.standard.say(ParserWords.fault(text)) }
      } else if !text.isEmpty {
        Console.standard.print(ParserWords.help(text))
      }
      return code
    }
    return 0
  }
}
