import Foundation

/// Reading a terminal key by key, and giving it back as it was.
enum KeyMode {
  /// How the terminal was set before; a signal's handler needs it and can be handed nothing.
  private nonisolated(unsafe) static var earlier = termios()
  private nonisolated(unsafe) static var isOnScreenOfItsOwn = false
  /// True while it is set otherwise: what is set within that is not how it was before.
  private nonisolated(unsafe) static var isTaken = false

  /// Runs something while the terminal hands over each key at once and shows nothing by itself.
  ///
  /// - Parameter onScreenOfItsOwn: what is shown meanwhile is gone afterwards, and what stood there
  ///   before comes back.
  static func whileReadingKeys<Result>(
    onScreenOfItsOwn: Bool = false, _ body: () throws -> Result
  ) rethrows -> Result {
    var mode = termios()
    guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return try body() }
    var before = mode
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    mode.c_iflag &= ~tcflag_t(IXON | ICRNL)
    let giveBack = take(from: before)
    defer { giveBack() }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    // The terminal then marks what is pasted, so that its line ends are not taken for Enter.
    Terminal.show("\u{1B}[?2004h" + (onScreenOfItsOwn ? "\u{1B}[?1049h" : ""))
    isOnScreenOfItsOwn = onScreenOfItsOwn
    defer {
      isOnScreenOfItsOwn = false
      Terminal.show((onScreenOfItsOwn ? "\u{1B}[?1049l" : "") + "\u{1B}[?2004l")
      tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
    }
    return try body()
  }

  /// Runs something while the terminal shows nothing of what is typed, and lets go of what was typed
  /// meanwhile and not asked for: it may be a passphrase, and the shell would show it.
  static func withoutEcho<Result>(_ body: () throws -> Result) rethrows -> Result {
    var mode = termios()
    guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return try body() }
    var before = mode
    mode.c_lflag &= ~tcflag_t(ECHO | ECHONL)
    let giveBack = take(from: before)
    defer { giveBack() }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
    return try body()
  }

  /// Has the terminal given back as it was, should a signal end the program.
  /// - Returns: what makes it as it was before this.
  private static func take(from before: termios) -> () -> Void {
    guard !isTaken else { return {} }
    isTaken = true
    earlier = before
    let handlers = signals.map { signal($0, giveBackAndEnd) }
    return {
      for (number, handler) in zip(signals, handlers) { signal(number, handler) }
      isTaken = false
    }
  }

  /// The signals that end the program without asking.
  private static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

  private static let giveBackAndEnd: @convention(c) (Int32) -> Void = { number in
    tcsetattr(STDIN_FILENO, TCSANOW, &KeyMode.earlier)
    if KeyMode.isOnScreenOfItsOwn {
      let leaving: StaticString = "\u{1B}[?1049l\u{1B}[?2004l"
      _ = write(STDERR_FILENO, leaving.utf8Start, leaving.utf8CodeUnitCount)
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
