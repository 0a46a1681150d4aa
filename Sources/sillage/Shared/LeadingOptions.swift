import ArgumentParser

/// Lets the options of every command stand before the noun or the verb too:
/// `sillage --lang fr status`, `sillage participant --lang fr list`.
enum LeadingOptions {
  private static let withValue: Set<String> = [
    "--study", "--as", "--passphrase-file", "--lang", "--format",
  ]
  private static let flags: Set<String> = ["--no-input", "--quiet", "-q"]

  /// The arguments with such leading options moved behind the verb, where the command finds them;
  /// without a verb they are left out, and the group shows its help.
  static func moved(_ arguments: [String]) -> [String] {
    var command: any ParsableCommand.Type = Sillage.self
    var words: [String] = []
    var options: [String] = []
    var rest = arguments[...]
    while let first = rest.first, !command.configuration.subcommands.isEmpty {
      if let next = command.subcommand(named: first) {
        command = next
        words.append(rest.removeFirst())
      } else if flags.contains(first) || withValue.contains(where: { first.hasPrefix($0 + "=") }) {
        options.append(rest.removeFirst())
      } else if withValue.contains(first), rest.count > 1 {
        options += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    if !command.configuration.subcommands.isEmpty { return words + rest }
    return words + options + rest
  }
}
