#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What other accounts of the computer see of this command while it runs.
enum ProcessList {
  /// Takes the arguments out of it, and leaves the program's name: codes, reasons and words of people
  /// stand in them. They must have been read before, for they are gone afterwards.
  ///
  /// The system shows the memory in which it handed them over (proc(5), `/proc/PID/cmdline`).
  static func hideArguments() {
    for place in 1..<max(1, Int(CommandLine.argc)) {
      if let argument = CommandLine.unsafeArgv[place] { memset(argument, 0, strlen(argument)) }
    }
  }
}
