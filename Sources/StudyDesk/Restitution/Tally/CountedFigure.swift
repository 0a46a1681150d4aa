import Disclosure

/// A figure with its true counts.
struct CountedFigure {
  let layout: FigureLayout
  /// People in the categories of the figure.
  let counts: CountTable
  /// The same people by all the conditions that they have at once, where these are told apart.
  let together: CountTable

  init(_ layout: FigureLayout, _ counts: CountTable, together: CountTable? = nil) {
    self.layout = layout
    self.counts = counts
    self.together = together ?? counts
  }
}
