import Foundation
import JSONTree
import StudyDesk
import StudyModel
import Testing

/// A workspace of the real study in a temporary folder, and the command run in it.
final class Shell {
  private let folder: URL
  private let runtime: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sillage-\(UUID().uuidString)")
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let workspace = try Workspace.create(
      in: folder.path, forms: repository.appending(path: "forms/malades-chroniques-mes").path,
      exports: nil, passphrase: Team.passphrase, cost: .light)
    runtime = folder.path + "-runtime"
    try FileManager.default.createDirectory(atPath: runtime, withIntermediateDirectories: true)
    try Team.assemble(in: workspace, runtime: runtime)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
    try? FileManager.default.removeItem(atPath: runtime)
  }

  /// What came of running the command.
  struct Outcome {
    let code: Int32
    /// The result, on standard output.
    let result: String
    /// The words about it, on standard error.
    let words: String

    var json: JSON? { try? JSON(reading: result) }
  }

  /// The coordination's desk in the workspace.
  func desk() throws -> Desk { try Team.desk(in: folder.path) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Runs the command in the workspace, without a terminal, in French unless told otherwise.
  func run(
    _ arguments: String..., input: String = "", in language: String = "fr"
  ) throws -> Outcome {
    try run(arguments, input: input, in: language)
  }

  func run(_ arguments: [String], input: String = "", in language: String = "fr") throws -> Outcome
  {
    let run = try BuiltCommand.run(
      Team.acting(arguments) + ["--study", folder.path, "--lang", language], in: folder.path,
      runtime: runtime, input: input)
    return Outcome(code: run.code, result: run.output, words: run.errors)
  }

  /// Enrols someone and returns their code.
  func enrolled(_ more: String...) throws -> String {
    let outcome = try run(
      [
        "participant", "enrol", "--region", "occitanie", "--condition", "parkinson", "--referent",
        "ref-oc-1",
      ] + more)
    try #require(outcome.code == 0, "\(outcome.words)")
    return String(outcome.result.dropLast())
  }

  /// Enrols someone who agreed to both versions in their time.
  func agreed() throws -> String {
    let code = try enrolled()
    for (day, version) in [("2024-10-10", "1"), ("2025-01-20", "2")] {
      var outcome = try run(
        "consent", "inform", code, "--means", "in-person", "--version", version, "--on", day)
      try #require(outcome.code == 0, "\(outcome.words)")
      outcome = try run("consent", "give", code, "--scope", "participation,citation", "--on", day)
      try #require(outcome.code == 0, "\(outcome.words)")
    }
    return code
  }
}
