import Foundation
import JSONTree
import StudyDesk
import Wording

/// Where results and words about them go.
struct Console {
  /// True when a person reads along on a terminal.
  let isTerminal: Bool
  /// True when colours may be used: on a terminal, unless `NO_COLOR` is set.
  let hasColours: Bool
  /// Columns of the terminal; 80 elsewhere.
  let width: Int

  static let standard = Console()

  private init() {
    isTerminal = isatty(STDOUT_FILENO) == 1
    hasColours =
      isTerminal && (Surroundings["NO_COLOR"] ?? "").isEmpty && Surroundings["TERM"] != "dumb"
    width = isTerminal ? Console.terminalWidth() : 80
  }

  private static func terminalWidth() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Prints a result to standard output; `OutputFault` tells when it was lost.
  func print(_ text: String) { OutputFault.note(Outlet.output.write(text + "\n")) }

  /// Prints a result as one JSON value.
  func print(_ json: JSON) { OutputFault.note(Outlet.output.write(json.text(.pretty))) }

  /// Says a word about the result on standard error.
  func say(_ phrase: Phrase) { say(phrase.spoken) }

  /// Says what went wrong on standard error.
  func complain(_ error: DeskError) {
    let findings = error.findings.map { "  \($0.place)\u{A0}: \($0.reason.spoken)" }
    say(([error.words.spoken] + findings).joined(separator: "\n"))
  }

  /// Says a text of several lines on standard error. It may repeat what was typed or what a file
  /// holds, which must not steer the terminal.
  func say(_ text: String) { Outlet.error.write(text.harmless + "\n") }
}
