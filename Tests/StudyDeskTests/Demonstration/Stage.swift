import Foundation
import StudyModel
import Testing
import Wording

@testable import StudyDesk

/// Demonstrations in folders that are gone after the test.
final class Stage {
  static let study = #filePath.split(separator: "/Tests/").first.map { "\($0)" } ?? ""
  static let forms = "/" + study.drop { $0 == "/" } + "/forms/malades-chroniques-mes"

  let folder = FileManager.default.temporaryDirectory.path + "/stage-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The folder of a demonstration of 45 people with seed 2024, built once for all tests.
  private static let shared = Result {
    let folder = FileManager.default.temporaryDirectory.path + "/demonstration-\(getpid())"
    try? FileManager.default.removeItem(atPath: folder)
    atexit { try? FileManager.default.removeItem(atPath: Stage.sharedFolder) }
    return try Demonstration.build(
      in: folder, forms: forms, exports: nil, seed: 2024, participants: 45
    ).folder
  }

  static func sharedWorkspace() throws -> Workspace { try Workspace(opening: shared.get()) }

  private static var sharedFolder: String { (try? shared.get()) ?? "" }

  func build(_ name: String, seed: UInt64 = 2024, participants: Int = 45) throws -> Workspace {
    try Demonstration.build(
      in: folder + "/" + name, forms: Self.forms, exports: nil, seed: seed,
      participants: participants)
  }

  /// A copy of the study's folder with another demonstration.
  func forms(_ name: String, demonstration: String) throws -> String {
    let copy = folder + "/" + name
    try FileManager.default.copyItem(atPath: Self.forms, toPath: copy)
    try demonstration.write(
      toFile: copy + "/demonstration.yaml", atomically: true, encoding: .utf8)
    return copy
  }

  static func text() throws -> String {
    try String(contentsOfFile: forms + "/demonstration.yaml", encoding: .utf8)
  }
}

extension Workspace {
  /// The desk as it stands on the demonstration's last day.
  func deskOfToday(as user: String = "coordination") throws -> Desk {
    let today = try Demonstration.today(forms: Stage.forms)
    // Each user's events have names of their own.
    let world = SimulatedWorld(
      now: study.zone.moment(today, minuteOfDay: 9 * 60), seed: user == "coordination" ? 1 : 2)
    return Desk(
      self, as: try unlock(user, passphrase: Demonstration.passphrase),
      instruments: world.instruments)
  }

  /// The bytes of every file, by its place in the workspace.
  func files() throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder)
    let files = names?.compactMap { $0 as? String } ?? []
    return try files.reduce(into: [:]) { bytes, file in
      let path = folder + "/" + file
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      guard isThere, !isFolder.boolValue else { return }
      bytes[file] = try Data(contentsOf: URL(fileURLWithPath: path))
    }
  }
}
