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
    let environment = ProcessInfo.processInfo.environment
    hasColours =
      isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    width = isTerminal ? Console.terminalWidth() : 80
  }

  private static func terminalWidth() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Prints a result to standard output; `OutputFault` tells when it was lost.
  func print(_ text: String) { write(text + "\n", to: .standardOutput) }

  /// Prints a result as one JSON value.
  func print(_ json: JSON) { write(json.text(.pretty), to: .standardOutput) }

  /// Says a word about the result on standard error.
  func say(_ phrase: Phrase) { write(phrase.spoken + "\n", to: .standardError) }

  /// Says what went wrong on standard error.
  func complain(_ error: DeskError) {
    var text = error.words.spoken + "\n"
    for finding in error.findings {
      text += "  \(finding.place)\u{A0}: \(finding.reason.spoken)\n"
    }
    write(text, to: .standardError)
  }

  /// Says a text of several lines on standard error, as it is.
  func say(_ text: String) { write(text + "\n", to: .standardError) }

  private func write(_ text: String, to handle: FileHandle) {
    do { try handle.write(contentsOf: Data(text.utf8)) } catch {
      if handle === FileHandle.standardOutput { OutputFault.note(error) }
    }
  }
}
