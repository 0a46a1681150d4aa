import Restitution
import StudyModel
import StudyNeeds
import Wording

/// What a report says of needs besides their numbers: their order, how sure it is, and quotes.
///
/// Only needs whose number is printed are listed, in an order made as if the others were not known:
/// a place between two ranks, or a sentence that came of one logbook, would tell what the number
/// hides. A need that is out already stays, without number and place.
struct ReportVoices {
  let needs: Needs
  let lists: NeedLists
  let quotes: [QuoteLine]
  /// The needs that each person is behind; who is behind none is not in it.
  let behind: [ParticipantCode: Set<String>]
  private let method: PriorityMethod
  private let evidence: PriorityEvidence
  /// What is known of the needs that are put in order.
  private let told: PriorityEvidence
  /// The needs that are put in order.
  private let order: [String]
  /// The needs whose sentences are out already.
  private let known: Set<String>
  /// How many people agreed to take part, by condition and by region.
  private let people: [String: Int]

  /// - Parameters:
  ///   - ranked: the needs that are put in order.
  ///   - known: the needs whose sentences are out already.
  init(
    needs: Needs, evidence: PriorityEvidence, ranked: Set<String>, known: Set<String>,
    method: PriorityMethod,
    lists: NeedLists, quotes: [QuoteLine], behind: [ParticipantCode: Set<String>],
    people: [String: Int]
  ) {
    self.needs = needs
    self.evidence = evidence
    self.lists = lists
    self.quotes = quotes
    self.behind = behind
    self.people = people
    self.method = method
    self.known = known
    told = evidence.about(ranked)
    order = PriorityRanking.order(of: told, by: method)
  }

  /// Begins to find how sure the order is, which takes thousands of draws: to be called when figures
  /// begin to be proved safe, which leaves processors to spare.
  func beginRanking() -> Underway<PriorityRanking> {
    let (told, method) = (told, method)
    return Underway { PriorityRanking(told, by: method) }
  }

  /// The needs that are put in order.
  var ranked: Set<String> { Set(order) }

  /// The same with fewer needs put in order.
  func ranking(only ranked: Set<String>) -> ReportVoices {
    ReportVoices(
      needs: needs, evidence: evidence, ranked: ranked, known: known, method: method, lists: lists,
      quotes: quotes, behind: behind, people: people)
  }

  /// The needs that are listed: in order of priority, then those without a place, by their names.
  var inOrder: [Need] {
    let ranked = ranked
    let rest = evidence.needs.filter { known.contains($0) && !ranked.contains($0) }.sorted()
    return (order + rest).compactMap { needs[ID($0)] }
  }

  /// What stands below the figure about each need of which a number is printed.
  func details(
    of printed: Set<String>, _ ranking: PriorityRanking, study: Study, threshold: Int
  ) -> [Detail] {
    ranking.lines.filter { printed.contains($0.need) }.compactMap { line in
      guard let need = needs[ID(line.need)] else { return nil }
      return Detail(
        category: line.need, sentences: sentences(line, need),
        quotes: quoted(of: need.id, study, threshold))
    }
  }

  private func sentences(_ line: PriorityRanking.Line, _ need: Need) -> [Phrase] {
    let rank = Phrase(
      "Rang \(line.sum.rank.text)\u{A0}: ", "Rank \(line.sum.rank.text): ")
    let sure =
      rank + line.sum.amongFirst(method.first) + Phrase("\u{202F}; ", "; ")
      + line.sum.between(level: method.level) + Phrase(same: ".")
    let place = [
      need.statement.function.flatMap(lists.function), need.statement.moment.flatMap(lists.moment),
    ].compactMap(\.self)
    guard !place.isEmpty else { return [sure] }
    let words = Phrase(
      place.map(\.french).joined(separator: " · "), place.map(\.english).joined(separator: " · "))
    return [sure, words + Phrase(same: ".")]
  }

  /// The quotes that stand below a need; the same words of several people stand once.
  func quoteLines(of need: ID<Need>) -> [QuoteLine] {
    var seen: Set<String> = []
    return quotes.filter { line in
      line.isReady && line.quote.record.need.flatMap(needs.heir)?.id == need
        && line.words.map { seen.insert($0).inserted } ?? false
    }
  }

  private func quoted(of need: ID<Need>, _ study: Study, _ threshold: Int) -> [QuotedWords] {
    quoteLines(of: need).compactMap { line in
      line.words.map { QuotedWords($0.withFrenchSpaces, label: label(of: line, study, threshold)) }
    }
  }

  /// What many people have in common with whoever said it; never a group below the threshold.
  private func label(of line: QuoteLine, _ study: Study, _ threshold: Int) -> Phrase {
    guard isLarge(told(of: line.participant), threshold) else { return .fromALogbook }
    let record = line.quote.record
    let parts = [
      record.condition.flatMap { study.condition($0)?.label },
      record.region.flatMap { study.region($0)?.label },
    ].compactMap(\.self)
    let all = [.fromALogbook] + parts
    return Phrase(
      all.map(\.french).joined(separator: " · "), all.map(\.english).joined(separator: " · "))
  }

  /// All that labels say of a person, here and in earlier restitutions: who recognises two quotes as
  /// one person's adds them up.
  private func told(of person: ParticipantCode) -> (conditions: Set<String>, regions: Set<String>) {
    let records = quotes.filter {
      $0.participant == person && ($0.isReady || !$0.quote.releases.isEmpty)
    }.map(\.quote.record)
    return (
      Set(records.compactMap(\.condition?.text)), Set(records.compactMap(\.region?.text))
    )
  }

  private func isLarge(
    _ told: (conditions: Set<String>, regions: Set<String>), _ threshold: Int
  ) -> Bool {
    guard told.conditions.count < 2, told.regions.count < 2 else { return false }
    let group = [told.conditions.first, told.regions.first].compactMap(\.self)
    return group.isEmpty || people[group.joined(separator: "/"), default: 0] >= threshold
  }
}

extension Phrase {
  fileprivate static let fromALogbook = Phrase("Extrait du journal de bord", "From a logbook")
}
