import Foundation
import Restitution
import StudyModel
import Testing

@testable import StudyDesk

/// `exports/example` is the restitution of the demonstration with seed 1 and 45 people.
/// `SILLAGE_REWRITE=1 swift test --filter ExampleTests` writes it anew.
struct `The example restitution` {
  private let root = Stage.study.hasPrefix("/") ? Stage.study : "/" + Stage.study

  @Test func `is what the demonstration gives, byte for byte`() throws {
    let stage = try Stage()
    let files = try stage.restitution(exports: root + "/exports").files()
    if ProcessInfo.processInfo.environment["SILLAGE_REWRITE"] == "1" { try rewrite(files) }
    #expect(try Set(files.map(\.path)) == kept())
    for file in files {
      let kept = try Data(contentsOf: URL(fileURLWithPath: example + "/" + file.path))
      let isSame = Array(kept) == file.bytes
      #expect(isSame, "\(file.path) differs")
    }
  }

  private var example: String { root + "/exports/example" }

  private func kept() throws -> Set<String> {
    let names = try FileManager.default.subpathsOfDirectory(atPath: example)
    return Set(names.filter { $0.contains(".") })
  }

  private func rewrite(_ files: [ReleaseFile]) throws {
    try? FileManager.default.removeItem(atPath: example)
    for file in files {
      let url = URL(fileURLWithPath: example + "/" + file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}

extension Stage {
  /// The report of the demonstration that `make demo` shows, as of its last day.
  fileprivate func restitution(exports: String) throws -> Report {
    let workspace = try Demonstration.build(
      in: folder + "/example", forms: Self.forms, exports: exports, seed: 1, participants: 45)
    let day = try Demonstration.today(forms: Self.forms)
    try workspace.standStill(on: day)
    let desk = try workspace.deskOfToday()
    return try desk.report(desk.plan(), asOf: day)
  }
}
