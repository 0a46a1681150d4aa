import StudyLedger
public import StudyModel
public import Wording

/// A restitution that was built, as the ledger tells of it and as it lies in `releases/` today.
public struct Release: Hashable, Sendable {
  /// Whether its files are still those that were built.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case intact
    /// A file was changed, taken away or cannot be read.
    case changed
    /// The folder is gone.
    case missing
  }

  /// The folder's name in `releases/`.
  public let name: String
  /// The folder, as an absolute path.
  public let folder: String
  /// The last day that was counted.
  public let asOf: Day
  /// When it was built.
  public let builtAt: Moment
  /// Who built it.
  public let author: String
  /// The event that says so.
  let event: EventID
  /// SHA-256 over the list of files with their digests.
  public let manifest: Digest
  /// Whether its files are as they were built.
  public let state: State
  /// Who agreed that it goes out, in that order.
  public fileprivate(set) var approvals: [String] = []
  /// When it went out; nil for a draft.
  public fileprivate(set) var publishedAt: Moment?
}

extension Desk {
  /// The restitutions that were built, oldest first.
  public func releases() throws -> [Release] {
    try require(.publish)
    return try recordedReleases()
  }

  /// The names of the restitutions that are out. Anyone of the team may ask: they are public.
  public func publishedReleases() throws -> Set<String> {
    var names: Set<String> = []
    for event in try studyEvents() where event.kind.name == "restitution.published" {
      if case .restitutionPublished(let record) = try event.happening() {
        names.insert(record.release)
      }
    }
    return names
  }

  func recordedReleases() throws -> [Release] {
    let events = try reading { try $0.events(of: .study) }
    return try inDeskWords {
      var releases: [Release] = []
      for event in events {
        switch try event.happening() {
        case .restitutionBuilt(let built): releases.append(release(built, event))
        case .restitutionApproved(let record):
          releases.change(record.release, record.manifest) { $0.approvals.append(event.author) }
        case .restitutionPublished(let record):
          releases.change(record.release, record.manifest) { $0.publishedAt = event.recordedAt }
        default: break
        }
      }
      return releases
    }
  }

  private func release(_ built: RestitutionBuilt, _ event: Event) -> Release {
    let folder = workspace.path("releases/" + built.release)
    return Release(
      name: built.release, folder: folder, asOf: built.asOf, builtAt: event.recordedAt,
      author: event.author, event: event.id, manifest: built.manifest,
      state: Files.state(of: folder, manifest: built.manifest))
  }
}

extension [Release] {
  /// Changes the release of that name and manifest; what is said of other files is passed over.
  fileprivate mutating func change(
    _ name: String, _ manifest: Digest, _ body: (inout Release) -> Void
  ) {
    guard let place = firstIndex(where: { $0.name == name && $0.manifest == manifest }) else {
      return
    }
    body(&self[place])
  }
}

extension Desk {
  /// Those of these restitutions whose folder is still there. Anyone of the team may ask.
  public func releaseFolders(among names: [String]) -> [String] {
    names.filter { Files.exists(workspace.path("releases/" + $0)) }
  }

  /// The folders of `releases/` of which the ledger knows nothing: put there by hand, or left by a
  /// building that was cut off. Nothing counts on them.
  public func unknownReleases() throws -> [String] {
    let known = Set(try releases().map(\.name))
    return (Files.contents(workspace.path("releases")) ?? []).sorted()
      .filter { !known.contains($0) && $0 != "declared" }
  }
}

extension Files {
  /// What lies in the folder of a release and was not built into it, or leads out of it: it would go online
  /// with the rest.
  static func strangers(in release: Release) throws(DeskError) -> [String] {
    let text = try text(release.folder + "/" + FileManifest.file, named: FileManifest.file)
    let built = FileManifest(text)?.lines.map(\.path) ?? []
    let known = Set(built + [FileManifest.file, PublicationFile.name])
    return try tree(release.folder, contents(release.folder) ?? []).filter { !known.contains($0) }
  }

  fileprivate static func state(of folder: String, manifest: Digest) -> Release.State {
    guard exists(folder) else { return .missing }
    let path = folder + "/" + FileManifest.file
    guard let bytes = try? bytes(path, named: path), Digest(of: bytes) == manifest,
      let list = FileManifest(String(decoding: bytes, as: UTF8.self))
    else { return .changed }
    let isIntact = list.lines.allSatisfy { line in
      (try? digest(folder + "/" + line.path, named: line.path)) == line.digest
    }
    return isIntact ? .intact : .changed
  }
}
