import Foundation
import Wording

/// A bar on standard error for work that takes its time.
///
/// It shows itself only on a terminal, and only when the work lasts longer than a moment.
final class Progress {
  private let label: String
  private let isShown: Bool
  private let begun = ContinuousClock.now
  private var drawnAt: ContinuousClock.Instant?

  init(_ label: Phrase, isQuiet: Bool) {
    self.label = label.spoken
    isShown =
      !isQuiet && isatty(STDERR_FILENO) == 1 && Surroundings["TERM"] != "dumb"
  }

  deinit { finish() }

  /// Shows how much is done, from 0 to 1.
  func show(_ share: Double) {
    let now = ContinuousClock.now
    guard isShown, now - begun > .milliseconds(400),
      drawnAt.map({ now - $0 > .milliseconds(80) }) ?? true
    else { return }
    drawnAt = now
    write("\r" + Self.line(label, share) + "\u{1B}[K")
  }

  /// Shows how many of how many are done.
  func show(_ done: Int, _ total: Int) { show(Double(done) / Double(max(1, total))) }

  /// Takes the bar away.
  func finish() {
    guard drawnAt != nil else { return }
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
