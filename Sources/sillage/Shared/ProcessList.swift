import Foundation

/// What other accounts of the computer see of this command while it runs.
enum ProcessList {
  /// Takes the arguments out of it, and leaves the program's name: codes, reasons and words of people
  /// stand in them. The arguments must have been read before.
  ///
  /// The system shows the memory in which it handed them over (proc(5), `/proc/PID/cmdline`).
  static func hideArguments() {
    guard let facts = FileManager.default.contents(atPath: "/proc/self/stat"),
      let afterName = facts.lastIndex(of: UInt8(ascii: ")"))
    else { return }
    let fields = facts[afterName...].split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    // The name is the second of all fields; 48 and 49 say where the arguments begin and end.
    guard fields.count > 47, let start = UInt(fields[46]), let end = UInt(fields[47]), start < end,
      let memory = UnsafeMutablePointer<CChar>(bitPattern: start)
    else { return }
    let program = strlen(memory) + 1
    if Int(end - start) > program { memset(memory + program, 0, Int(end - start) - program) }
  }
}
