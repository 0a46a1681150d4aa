import StudyLedger
import StudyModel
import Wording

extension Desk {
  /// Refuses what may count or quote someone who has taken themself, or was taken, out of it since it
  /// was built.
  func refuseOutdated(_ release: Release) throws {
    var since = SinceBuilt(release)
    try reading { ledger in try ledger.forEachLine { since.add($0) } }
    if since.somebodyIsOut { throw DeskError.outdated(release.name) }
    if since.quoteIsDropped { throw DeskError.quoteDropped(release.name) }
  }
}

/// What the lines of the ledger, which anyone who publishes may read, tell of a draft.
private struct SinceBuilt {
  /// Whether somebody may still be counted who no longer may be.
  private(set) var somebodyIsOut = false
  /// Whether a quote was dropped of somebody whose words are printed. Which quote it was is sealed.
  private(set) var quoteIsDropped = false
  private let release: Release
  private var isBuilt = false
  private var isPlacing = false
  private var quoted: Set<StudyModel.Stream?> = []

  private static let out: Set = [
    "agreement.withdrawn", "objection.raised", "restriction.placed", "participant.erased",
  ]

  init(_ release: Release) { self.release = release }

  mutating func add(_ line: LogLine) {
    if line.kind.name == "restitution.built" {
      isPlacing = line.id == release.event
      isBuilt = isBuilt || isPlacing
    }
    guard isBuilt else { return }
    switch line.kind.name {
    case "quote.placed" where isPlacing: quoted.insert(line.stream)
    case "quote.dropped": quoteIsDropped = quoteIsDropped || mayPrint(line.stream)
    case let name: somebodyIsOut = somebodyIsOut || Self.out.contains(name)
    }
  }

  /// Whether the words of whose record it is may be printed; of a record that nobody can name, when
  /// any such words are.
  private func mayPrint(_ stream: StudyModel.Stream?) -> Bool {
    quoted.contains(stream) || quoted.contains(nil) || (stream == nil && !quoted.isEmpty)
  }
}

extension DeskError {
  fileprivate static func outdated(_ name: String) -> DeskError {
    .unacceptable(
      """
      Depuis que «\u{A0}\(name)\u{A0}» a été préparée, quelqu’un s’est retiré, s’est opposé, a été gelé \
      ou effacé, et y est peut-être encore compté. Préparez-la de nouveau.
      """,
      """
      Since “\(name)” was built someone withdrew, objected, was restricted or erased, and may still \
      be counted in it. Build it anew.
      """)
  }

  fileprivate static func quoteDropped(_ name: String) -> DeskError {
    .unacceptable(
      """
      Depuis que «\u{A0}\(name)\u{A0}» a été préparée, une citation d’une personne qui y est citée a été \
      abandonnée\u{A0}; c’est peut-être celle qu’on y lit. Préparez-la de nouveau.
      """,
      """
      Since “\(name)” was built a quote was dropped of someone who is quoted in it; it may be the one \
      that is printed. Build it anew.
      """)
  }
}
