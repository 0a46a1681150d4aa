/// What becomes of a quote, on the stream of whoever said it.
public enum QuoteStep: Hashable, Sendable {
  /// `quote.chosen`
  case chosen(QuoteChosen)
  /// `quote.released`
  case released(QuoteReleased)
  /// `quote.dropped`
  case dropped(QuoteDropped)
  /// `quote.placed`
  case placed(QuotePlaced)
}
