import Foundation
import JSONTree
public import StudyModel
public import StudyNeeds
public import Wording

/// The needs of one restitution as its readers see them: in order of priority, each a sentence.
/// One that an earlier restitution listed may stand at the end without a number.
public struct ReportedNeeds: Hashable, Sendable {
  /// One line of the restitution.
  public struct Line: Hashable, Sendable {
    /// Its place in the order, from 1; nil where the restitution gives it none, as its number is not
    /// printed.
    public let rank: Int?
    /// The need it tells of.
    public let need: ID<Need>
    /// Its sentence, as it was then.
    public let words: Phrase
  }

  /// The restitution's folder.
  public let release: String
  /// The last day that it counts.
  public let asOf: Day
  /// In order.
  public let lines: [Line]
  /// The needs that had been stated by then.
  let stated: Set<ID<Need>>

  /// The place of a need in the order; nil when the restitution does not tell of it.
  public func rank(of need: ID<Need>) -> Int? { lines.first { $0.need == need }?.rank }

  /// How many needs have a place in the order.
  var ranked: Int { lines.count { $0.rank != nil } }

  /// That the restitution puts fewer needs in order than a ranking, and what else may differ; nil when
  /// it ranks all of them.
  public func remark(beside ranking: PriorityRanking) -> Phrase? {
    let unranked = ranking.lines.map { ID<Need>($0.need) }.filter { rank(of: $0) == nil }
    let without = unranked.count { stated.contains($0) }
    let later = unranked.count - without
    guard !unranked.isEmpty else { return nil }
    return Phrase(
      "La restitution \(release), jusqu’au \(asOf.words.french)\u{A0}: ",
      "The restitution \(release), up to \(asOf.words.english): ")
      + [Self.unprinted(without), Self.newer(later)].compactMap(\.self).withSemicolons
      + Phrase(
        """
        . Son ordre et ses parts de tirages, établis d’après les seuls besoins qu’elle classe, peuvent \
        différer de ceux-ci.
        """,
        """
        . Its order and its shares of draws, made of the needs that it ranks alone, may differ from these.
        """)
  }

  private static func unprinted(_ count: Int) -> Phrase? {
    guard count > 0 else { return nil }
    return Phrase.count(
      count,
      Phrase(
        "besoin de cette liste n’y est pas classé, car son nombre n’y est pas publié",
        "need of this list is not ranked in it, as its number is not printed there"),
      Phrase(
        "besoins de cette liste n’y sont pas classés, car leur nombre n’y est pas publié",
        "needs of this list are not ranked in it, as their numbers are not printed there"))
  }

  private static func newer(_ count: Int) -> Phrase? {
    guard count > 0 else { return nil }
    return Phrase.count(
      count, Phrase("besoin a été formulé depuis", "need was stated since"),
      Phrase("besoins ont été formulés depuis", "needs were stated since"))
  }
}

extension Desk {
  /// The needs of a restitution that was built here.
  ///
  /// - Parameter release: its folder's name; otherwise the last that is out, or the last that was
  ///   built while none is.
  /// - Returns: nil when no restitution was built yet, or it tells of no needs.
  /// - Throws: `DeskError`: no restitution of that name, or its files were changed since.
  public func reportedNeeds(in release: String? = nil) throws -> ReportedNeeds? {
    try require(.weigh)
    let releases = try recordedReleases()
    let last = releases.last { $0.publishedAt != nil } ?? releases.last
    guard let meant = release.map({ name in releases.last { $0.name == name } }) ?? last else {
      guard let release else { return nil }
      throw DeskError.noRelease(release)
    }
    let lines = try needLines(of: meant)
    guard !lines.isEmpty else { return nil }
    return ReportedNeeds(
      release: meant.name, asOf: meant.asOf, lines: lines, stated: try needsStated(by: meant))
  }

  /// The needs that a restitution could have told of.
  private func needsStated(by release: Release) throws -> Set<ID<Need>> {
    let end = study.zone.moment(release.asOf + 1)
    let known = try studyEvents().prefix { $0.id != release.event }.filter { $0.recordedAt < end }
    return Set(try Needs(folding: known).all.map(\.id))
  }

  /// The needs that a published restitution lists with the very sentence they have now.
  func publishedNeeds(_ needs: Needs) throws -> Set<String> {
    let lines = try recordedReleases().filter { $0.publishedAt != nil }.flatMap(needLines)
    return Set(lines.filter { needs[$0.need]?.sentence == $0.words }.map(\.need.text))
  }

  private func needLines(of release: Release) throws -> [ReportedNeeds.Line] {
    guard release.state == .intact else {
      // What is out cannot be built again.
      if release.publishedAt != nil { throw DeskError.noTables(release.name) }
      throw DeskError.changed(release.name)
    }
    return try inDeskWords {
      let data = try Data(contentsOf: URL(filePath: release.folder + "/report.json"))
      return ReportedNeeds.lines(of: try JSON(reading: Array(data)))
    }
  }

  /// The need that somebody means who has a restitution before them, or a list of needs.
  ///
  /// - Parameters:
  ///   - said: the need's name, its rank in the restitution, or how its sentence begins, in either
  ///     language.
  ///   - release: the restitution meant; see `reportedNeeds(in:)`.
  /// - Throws: `DeskError` when none is meant, or several.
  public func meantNeed(_ said: String, in release: String? = nil) throws -> ID<Need> {
    let needs = try needs()
    if release == nil, needs[ID(said)] != nil { return ID(said) }
    let reported = try reportedNeeds(in: release)
    if let rank = Int(said) {
      guard let reported else { throw DeskError.noRankedNeeds }
      guard let line = reported.lines.first(where: { $0.rank == rank }) else {
        throw DeskError.noRank(rank, reported)
      }
      return line.need
    }
    var sentences = (reported?.lines ?? []).map { ($0.need, $0.words) }
    if release == nil { sentences += needs.all.map { ($0.id, $0.sentence) } }
    let found = Set(
      sentences.filter { need, words in
        need.text == said || words.french.begins(with: said) || words.english.begins(with: said)
      }.map(\.0))
    guard let only = found.first else { throw DeskError.noNeed(ID(said)) }
    guard found.count == 1 else { throw DeskError.severalNeeds(found.map(\.text).sorted()) }
    return only
  }
}

extension ReportedNeeds {
  /// The leaves of the first figure that counts by need.
  fileprivate static func lines(of report: JSON) -> [Line] {
    let figures = (report["sections"]?.array ?? []).flatMap { $0["figures"]?.array ?? [] }
    func leaves(_ figure: JSON) -> [JSON]? {
      figure["dimensions"]?.array?.first { $0["id"] == "need" }?["leaves"]?.array
    }
    guard let figure = figures.first(where: { leaves($0) != nil }), let leaves = leaves(figure)
    else { return [] }
    let ranked = Set((figure["details"]?.array ?? []).compactMap { $0["category"]?.string })
    return leaves.enumerated().compactMap { place, leaf in
      guard let id = leaf["id"]?.string else { return nil }
      let words = Phrase(
        leaf["label"]?["fr"]?.string ?? id, leaf["label"]?["en"]?.string ?? id)
      return Line(rank: ranked.contains(id) ? place + 1 : nil, need: ID(id), words: words)
    }
  }
}

extension String {
  /// Whether it begins so, whatever the capitals, the accents, and which apostrophes and spaces a
  /// keyboard wrote.
  fileprivate func begins(with start: String) -> Bool {
    let start = start.typed
    return !start.isEmpty && typed.hasPrefix(start)
  }

  private var typed: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("’", with: "'").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}

extension DeskError {
  fileprivate static var noRankedNeeds: DeskError {
    .unknown(
      "Aucune restitution ne classe encore de besoins. Donnez le nom du besoin.",
      "No restitution ranks needs yet. Give the need’s name.")
  }

  fileprivate static func noRank(_ rank: Int, _ reported: ReportedNeeds) -> DeskError {
    .unknown(
      "La restitution \(reported.release) classe \(reported.ranked) besoins\u{A0}: il n’y a pas de rang \(rank).",
      "The restitution \(reported.release) ranks \(reported.ranked) needs: there is no rank \(rank)."
    )
  }

  fileprivate static func severalNeeds(_ names: [String]) -> DeskError {
    .unacceptable(
      "Plusieurs besoins commencent ainsi\u{A0}: \(names.joined(separator: ", ")).",
      "Several needs begin so: \(names.joined(separator: ", ")).")
  }
}
