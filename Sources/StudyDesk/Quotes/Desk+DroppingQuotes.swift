import StudyModel
import Wording

extension Desk {
  /// Drops the quotes of someone who may no longer be quoted, those that went out already apart:
  /// should they agree again one day, their words are chosen anew.
  /// - Returns: the participant afterwards; nil when nothing was dropped.
  func dropPendingQuotes(of participant: Participant) throws -> Participant? {
    let now = instruments.now()
    let occasion = Occasion(participant: participant, effectiveAt: now, now: now)
    guard (try? ask(.quote, occasion)) == nil else { return nil }
    let quotes = try Quotes(folding: history(of: participant.id).events)
    let published = try publishedReleases()
    var after: Participant?
    for quote in quotes.all where quote.isPending(published: published) {
      let record = QuoteDropped(quote: quote.id, reason: "la personne a retiré son accord")
      after = try act(on: participant.id, by: .quote) { _ in .quote(.dropped(record)) }.participant
    }
    return after
  }
}
