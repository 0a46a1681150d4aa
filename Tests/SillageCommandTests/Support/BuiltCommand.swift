import Foundation
import Testing

/// The built command, run as a process of its own.
struct BuiltCommand {
  /// What a run left behind.
  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  static var url: URL {
    get throws {
      let here = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: here).deletingLastPathComponent().appendingPathComponent(
        "sillage")
    }
  }

  /// Runs the command in French, with that text on its standard input.
  /// - Parameters:
  ///   - folder: the working directory, also the home of drafts outside a workspace.
  ///   - runtime: where logins are; the working directory when nil.
  static func run(
    _ arguments: [String], in folder: String, runtime: String? = nil, input: String = "",
    writingTo file: String? = nil
  ) throws -> Result {
    let process = Process()
    let (given, output, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = try url
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment(folder, runtime: runtime)
    process.standardInput = given
    let target = try file.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) }
    process.standardOutput = target ?? output
    process.standardError = errors
    try process.run()
    try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try given.fileHandleForWriting.close()
    let said = try target == nil ? output.fileHandleForReading.readToEnd() ?? Data() : Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }

  static func environment(_ folder: String, runtime: String? = nil) -> [String: String] {
    [
      "LANG": "fr_FR.UTF-8", "HOME": folder, "TERM": "xterm", "PATH": "/usr/bin:/bin",
      "XDG_RUNTIME_DIR": runtime ?? folder,
    ]
  }
}

/// A folder that is there while a test runs.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("sillage-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

extension String {
  /// Writes the text to a file and returns its path.
  func written(to name: String, in folder: String) throws -> String {
    let path = folder + "/" + name
    try write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
