/// Lets the options of every command stand before the noun too: `sillage --lang fr status`.
enum LeadingOptions {
  private static let withValue: Set<String> = ["--study", "--as", "--lang", "--format"]
  private static let flags: Set<String> = ["--no-input", "--quiet", "-q"]

  /// The arguments with such leading options moved to the end, where the command finds them.
  static func moved(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var leading: [String] = []
    while let first = rest.first {
      if flags.contains(first) || withValue.contains(where: { first.hasPrefix($0 + "=") }) {
        leading.append(rest.removeFirst())
      } else if withValue.contains(first), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    return rest.isEmpty ? arguments : Array(rest + leading)
  }
}
