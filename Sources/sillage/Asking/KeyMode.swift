import Foundation

/// Reading a terminal key by key, and giving it back as it was.
enum KeyMode {
  /// How the terminal was set before; a signal's handler needs it and can be handed nothing.
  private nonisolated(unsafe) static var earlier = termios()

  /// Runs something while the terminal hands over each key at once and shows nothing by itself.
  static func whileReadingKeys<Result>(_ body: () throws -> Result) rethrows -> Result {
    var mode = termios()
    guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return try body() }
    earlier = mode
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    mode.c_iflag &= ~tcflag_t(IXON | ICRNL)
    for number in signals { signal(number, giveBackAndEnd) }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    // The terminal then marks what is pasted, so that its line ends are not taken for Enter.
    Terminal.show("\u{1B}[?2004h")
    defer {
      Terminal.show("\u{1B}[?2004l")
      tcsetattr(STDIN_FILENO, TCSADRAIN, &earlier)
      for number in signals { signal(number, SIG_DFL) }
    }
    return try body()
  }

  /// The signals that end the program without asking.
  private static let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

  private static let giveBackAndEnd: @convention(c) (Int32) -> Void = { number in
    tcsetattr(STDIN_FILENO, TCSANOW, &KeyMode.earlier)
    signal(number, SIG_DFL)
    raise(number)
  }
}
