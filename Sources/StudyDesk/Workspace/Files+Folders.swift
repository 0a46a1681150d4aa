internal import Foundation
import Wording

extension Files {
  /// The paths of the files under these names of a folder, in order; a name may be missing.
  /// - Throws: `DeskError` for a folder that cannot be listed, a link, or anything that is no file:
  ///   nothing is left out in silence.
  static func tree(_ folder: String, _ names: [String]) throws(DeskError) -> [String] {
    var paths: [String] = []
    for name in names {
      let path = folder + "/" + name
      switch kind(of: path) {
      case .typeRegular: paths.append(name)
      case .typeDirectory:
        guard let contents = contents(path) else { throw .unreadable(name) }
        paths += try tree(folder, contents.map { name + "/" + $0 })
      case nil where !isOutOfReach(path): break
      case nil: throw .unreadable(name)
      default: throw .noPlainFile(name)
      }
    }
    return paths.sorted()
  }

  /// Whether something new at that path would stand in the folder, wherever links lead.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    let steps = { (path: String) in
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.pathComponents
    }
    return steps(parent(of: path)).starts(with: steps(folder)) || steps(path) == steps(folder)
  }

  private static func kind(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  /// Fills a folder beside its place, flushes it to the disk and only then gives it its name; an
  /// empty folder may stand there. What was begun is removed when the body throws.
  static func makingFolder<Result>(
    _ folder: String, isPrivate: Bool = false, _ body: (_ draft: String) throws -> Result
  ) throws -> Result {
    let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
    let beside = parent(of: folder)
    let start = name(of: folder) + ".new-"
    UnfinishedFolder.sweep(beside) { isDraft($0, startingWith: start) }
    let draft = try UnfinishedFolder("\(beside)/\(start)\(UUID().uuidString.prefix(8))")
    if isPrivate { chmod(draft.path, 0o700) }
    do {
      let result = try body(draft.path)
      try flush(tree(beside, [name(of: draft.path)]).map { beside + "/" + $0 })
      rmdir(folder)
      try move(draft.path, to: folder)
      return result
    } catch {
      draft.remove()
      throw error
    }
  }

  /// Whether a name is one that `makingFolder` gave, and nobody else would.
  private static func isDraft(_ name: String, startingWith start: String) -> Bool {
    let end = name.dropFirst(start.count)
    return name.hasPrefix(start) && end.count == 8
      && end.allSatisfy { $0.isHexDigit && !$0.isLowercase }
  }

  /// Writes a file into a folder that nobody knows yet, without waiting for the disk.
  static func fill(_ path: String, with bytes: [UInt8]) throws(DeskError) {
    do { try Data(bytes).write(to: URL(fileURLWithPath: path)) } catch {
      throw .cannotWrite(path, error)
    }
  }

  private static func name(of path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }

  /// Waits until these files are on the disk.
  private static func flush(_ paths: [String]) throws(DeskError) {
    for path in paths {
      do {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        try handle.synchronize()
        try handle.close()
      } catch { throw .cannotWrite(path, error) }
    }
  }
}
