import Foundation
import Wording

/// A bar on standard error for work that takes its time.
///
/// It shows itself only when the work lasts longer than a moment. Where there is no terminal, a line
/// now and then says how far it is.
final class Progress {
  private let label: String
  private let isShown: Bool
  private let isOnTerminal = isatty(STDERR_FILENO) == 1 && Surroundings["TERM"] != "dumb"
  private let begun = ContinuousClock.now
  private var drawnAt: ContinuousClock.Instant?

  init(_ label: Phrase, isQuiet: Bool) {
    self.label = label.spoken
    isShown = !isQuiet
  }

  deinit { finish() }

  /// Shows how much is done, from 0 to 1.
  func show(_ share: Double) {
    let now = ContinuousClock.now
    let moment: Duration = isOnTerminal ? .milliseconds(400) : .seconds(10)
    let pause: Duration = isOnTerminal ? .milliseconds(80) : .seconds(10)
    guard isShown, now - begun > moment, drawnAt.map({ now - $0 > pause }) ?? true else { return }
    drawnAt = now
    let line = Self.line(label, share)
    write(isOnTerminal ? "\r" + line + "\u{1B}[K" : line + "\n")
  }

  /// Shows how many of how many are done.
  func show(_ done: Int, _ total: Int) { show(Double(done) / Double(max(1, total))) }

  /// Takes the bar away.
  func finish() {
    guard isOnTerminal, drawnAt != nil else { return }
    drawnAt = nil
    write("\r\u{1B}[K")
  }

  /// The bar as text: `Sauvegarde  ━━━━━━━━━━──────────   50 %`.
  static func line(_ label: String, _ share: Double, length: Int = 30) -> String {
    let share = min(1, max(0, share.isNaN ? 0 : share))
    let full = Int((share * Double(length)).rounded(.down))
    let percentage = spokenLanguage.percentage((share * 100).rounded(.down) / 100)
    return label + "  " + String(repeating: "━", count: full)
      + String(repeating: "─", count: length - full)
      + String(repeating: " ", count: max(1, 7 - percentage.count)) + percentage
  }

  private func write(_ text: String) {
    Outlet.error.write(text)
  }
}
