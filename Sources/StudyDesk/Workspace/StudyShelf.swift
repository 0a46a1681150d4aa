internal import Foundation
public import StudyModel

/// A folder of studies one may begin: `forms/<study>/study.yaml` for each, and `exports/`, with the
/// plans of each in `exports/plans/<study>`.
public struct StudyShelf: Hashable, Sendable {
  /// The folder, as an absolute path.
  public let folder: String

  /// The shelf in that folder; nil when it holds no study.
  public init?(_ folder: String) {
    self.folder = URL(fileURLWithPath: folder).standardizedFileURL.path
    guard !studies.isEmpty else { return nil }
  }

  /// The nearest shelf from that folder upwards; nil when there is none.
  public static func nearest(from folder: String) -> StudyShelf? {
    var folder = URL(fileURLWithPath: folder).standardizedFileURL.path
    while true {
      if let shelf = StudyShelf(folder) { return shelf }
      let parent = Files.parent(of: folder)
      if parent.utf8.count >= folder.utf8.count { return nil }
      folder = parent
    }
  }

  /// The studies it holds, by name.
  public var studies: [ID<Study>] {
    (Files.contents(folder + "/forms") ?? []).sorted()
      .filter { Files.exists("\(folder)/forms/\($0)/study.yaml") }.map { ID($0) }
  }

  /// The study that is shown when none is named: the one that `forms/default` names, or the only
  /// one; nil where neither is so.
  public var first: ID<Study>? {
    let studies = studies
    let named = (try? Files.text(folder + "/forms/default", named: "default"))
      .flatMap { $0.split(whereSeparator: \.isWhitespace).first }
      .map { ID<Study>(String($0)) }
    if let named, studies.contains(named) { return named }
    return studies.count == 1 ? studies.first : nil
  }

  /// The folder of a study's forms; nil when the shelf does not hold it.
  public func forms(of study: ID<Study>) -> String? {
    studies.contains(study) ? "\(folder)/forms/\(study)" : nil
  }

  /// The folder of plans and templates; nil when there is none.
  public var exports: String? {
    Files.exists(folder + "/exports") ? folder + "/exports" : nil
  }
}
