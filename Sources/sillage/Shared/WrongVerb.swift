import ArgumentParser
import Wording

/// A noun or a verb that no command goes by: `sillage restitution bulid`.
///
/// The parser would take it for an argument too many, or complain of the options after it.
enum WrongVerb {
  /// - Throws: `ValidationError` with the nearest name, or all of them.
  static func refuse(in arguments: [String]) throws {
    guard arguments.first != "help" else { return }
    var command: any ParsableCommand.Type = Sillage.self
    for word in arguments {
      if let next = command.subcommand(named: word) {
        command = next
      } else if command.configuration.subcommands.isEmpty || word.hasPrefix("-") {
        return
      } else {
        throw ValidationError(words(word, under: command).spoken)
      }
    }
  }

  private static func words(_ word: String, under command: any ParsableCommand.Type) -> Phrase {
    let name = command.configuration.commandName ?? ""
    let path = name == "sillage" ? name : "sillage " + name
    let fault = Phrase(
      "«\u{A0}\(CommandNames.spoken(in: path, .french))\u{A0}» n’a pas de commande «\u{A0}\(word)\u{A0}».",
      "“\(path)” has no command “\(word)”.")
    guard let near = nearest(to: word, under: command) else {
      return fault
        + Phrase(
          " Toutes\u{A0}: «\u{A0}\(CommandNames.spoken(in: path, .french)) --help\u{A0}».",
          " All of them: “\(path) --help”.")
    }
    return fault
      + Phrase(" Peut-être «\u{A0}\(near)\u{A0}»\u{202F}?", " Did you mean “\(near)”?")
  }

  private static func nearest(
    to word: String, under command: any ParsableCommand.Type
  ) -> String? {
    let names = command.configuration.subcommands.flatMap { subcommand in
      [subcommand.configuration.commandName ?? ""] + subcommand.configuration.aliases
    }
    let near = names.map { (name: $0, slips: word.slips(to: $0)) }.min { $0.slips < $1.slips }
    return near.flatMap { $0.slips <= min(2, word.count / 2) ? $0.name : nil }
  }
}

extension String {
  /// How many letters were left out, added, mistaken or swapped with the next.
  func slips(to other: String) -> Int {
    let (one, two) = (Array(self), Array(other))
    var rows = [Array(0...two.count)]
    for (row, letter) in one.enumerated() {
      var next = [row + 1]
      for (column, target) in two.enumerated() {
        var least = Swift.min(
          next[column] + 1, rows[row][column + 1] + 1,
          rows[row][column] + (letter == target ? 0 : 1))
        if row > 0, column > 0, letter == two[column - 1], one[row - 1] == target {
          least = Swift.min(least, rows[row - 1][column - 1] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[one.count][two.count]
  }
}
