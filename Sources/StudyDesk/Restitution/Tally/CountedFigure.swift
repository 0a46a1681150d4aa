import Disclosure

/// A figure with its true counts.
struct CountedFigure {
  let layout: FigureLayout
  /// People in the categories of the figure.
  let counts: CountTable
  /// The same people by all the conditions that they have at once, where these are told apart.
  let together: CountTable
  /// For each group of people, how many have which conditions at once, where each is told apart by
  /// itself.
  let held: [Address: [Set<String>: Int]]

  init(
    _ layout: FigureLayout, _ counts: CountTable, together: CountTable? = nil,
    held: [Address: [Set<String>: Int]] = [:]
  ) {
    self.layout = layout
    self.held = held
    self.counts = counts
    self.together = together ?? counts
  }
}
