import StudyModel
import Wording

extension Desk {
  /// What waits for whoever sits here, as far as their rights go.
  func office() throws -> Cockpit.Office {
    var office = Cockpit.Office()
    if may(.publish) { office.restitutions = try awaitedApprovals() }
    if may(.erase) { office.toErase = try awaitedErasures() }
    if may(.purge) {
      office.keysOutOfReach = try backups().compactMap(\.keys).filter { !Files.exists($0) }
    }
    office.leftovers = workspace.leftovers
    return office
  }

  private func may(_ right: Right) -> Bool {
    do {
      try require(right)
      return true
    } catch { return false }
  }

  /// The newest draft of each day; older ones were built anew for a reason.
  private func awaitedApprovals() throws -> [Cockpit.Approval] {
    var drafts: [Day: Release] = [:]
    for release in try recordedReleases() { drafts[release.asOf] = release }
    return drafts.values.filter { $0.publishedAt == nil && $0.state == .intact }
      .sorted { $0.asOf < $1.asOf }
      .map { release in
        Cockpit.Approval(
          release: release.name, approvedBy: release.approvals.first,
          isMine: !release.approvals.contains(user.author))
      }
  }

  private func awaitedErasures() throws -> [Cockpit.Erasing] {
    var waiting: [Cockpit.Erasing] = []
    try forEachParticipant { participant in
      guard let asked = participant.agreement.erasureAsked else { return }
      waiting.append(
        Cockpit.Erasing(participant: participant.id, askedOn: study.zone.day(of: asked)))
    }
    if may(.purge), let end = retentionEnd(of: .record), end < today {
      let asked = Set(waiting.map(\.participant))
      waiting += try pastRetention().filter { $0.matter == .record }.map(\.participant)
        .filter { !asked.contains($0) }
        .map { Cockpit.Erasing(participant: $0, askedOn: nil) }
    }
    return waiting.sorted { $0.participant < $1.participant }
  }
}

extension Workspace {
  /// What commands left when they were cut off: in the study's folder, among its releases, and beside
  /// it where a copy or the study itself was being made. Nothing in it counts.
  var leftovers: [String] {
    let beside = Files.parent(of: folder)
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    let places = ["", "releases", "releases/declared", "drafts", Outbox.name]
    let inside = places.flatMap { place -> [String] in
      let below = place.isEmpty ? "" : place + "/"
      return (Files.contents(path(place)) ?? []).filter(Files.isLeftover).map { path(below + $0) }
    }
    let near = (Files.contents(beside) ?? [])
      .filter { $0.hasPrefix(name + ".new-") }.map { beside + "/" + $0 }
    return (inside + near).sorted()
  }
}

extension Files {
  /// Whether a name is one that a file or folder has only until it is finished.
  static func isLeftover(_ name: String) -> Bool {
    name.contains(".new-") || name.hasPrefix(".setting-")
  }
}
