import Restitution
import StudyModel
import StudyNeeds
import Wording

/// What a report says of needs besides their numbers: their order, how sure it is, and quotes.
struct ReportVoices {
  let needs: Needs
  let ranking: PriorityRanking
  let lists: NeedLists
  let quotes: [QuoteLine]
  /// The needs that each person is behind; who is behind none is not in it.
  let behind: [ParticipantCode: Set<String>]
  /// How many people agreed to take part, by condition and by region.
  let people: [String: Int]

  /// The needs that are followed, in order of priority.
  var inOrder: [Need] { ranking.lines.compactMap { needs[ID($0.need)] } }

  /// What stands below the figure about each need of which a number is printed.
  func details(of printed: Set<String>, study: Study, threshold: Int) -> [Detail] {
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
      rank + line.sum.amongFirst(ranking.method.first) + Phrase(same: "\u{202F}; ")
      + line.sum.between(level: ranking.method.level) + Phrase(same: ".")
    let place = [
      need.statement.function.flatMap(lists.function), need.statement.moment.flatMap(lists.moment),
    ].compactMap(\.self)
    guard !place.isEmpty else { return [sure] }
    let words = Phrase(
      place.map(\.french).joined(separator: " · "), place.map(\.english).joined(separator: " · "))
    return [sure, words + Phrase(same: ".")]
  }

  /// The same words of several people stand once.
  private func quoted(of need: ID<Need>, _ study: Study, _ threshold: Int) -> [QuotedWords] {
    var seen: Set<String> = []
    return
      quotes.filter { $0.isReady && $0.quote.record.need.flatMap(needs.heir)?.id == need }
      .compactMap { line in
        guard let words = line.words, seen.insert(words).inserted else { return nil }
        return QuotedWords(words, label: label(of: line.quote.record, study, threshold))
      }
  }

  /// What many people have in common with whoever said it; never a group below the threshold.
  private func label(of quote: QuoteChosen, _ study: Study, _ threshold: Int) -> Phrase {
    func isLarge(_ name: String) -> Bool { people[name, default: 0] >= threshold }
    let parts = [
      quote.condition.flatMap { isLarge($0.text) ? study.condition($0)?.label : nil },
      quote.region.flatMap { isLarge($0.text) ? study.region($0)?.label : nil },
    ].compactMap(\.self)
    guard parts.count == [quote.condition?.text, quote.region?.text].compactMap(\.self).count,
      !parts.isEmpty, parts.count == 1 || isLarge(both(quote))
    else { return .fromALogbook }
    let all = [.fromALogbook] + parts
    return Phrase(
      all.map(\.french).joined(separator: " · "), all.map(\.english).joined(separator: " · "))
  }

  private func both(_ quote: QuoteChosen) -> String {
    [quote.condition?.text, quote.region?.text].compactMap(\.self).joined(separator: "/")
  }
}

extension Phrase {
  fileprivate static let fromALogbook = Phrase("Extrait du journal de bord", "From a logbook")
}
