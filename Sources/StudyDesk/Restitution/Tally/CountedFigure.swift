import Disclosure

/// A figure with its true counts.
struct CountedFigure {
  let layout: FigureLayout
  /// People in the categories of the figure.
  let counts: CountTable
  /// The same people by all the conditions that they have at once, where these are told apart.
  let together: CountTable
  /// For each dimension of which people may be in several categories, each told apart by itself: how
  /// many of each group are in which at once.
  let held: Held

  /// By dimension, then by the place of the group.
  typealias Held = [Int: [Address: [Set<String>: Int]]]

  /// By the place of their group, those who are not counted for what they said.
  let uncounted: [Address: Int]

  init(
    _ layout: FigureLayout, _ counts: CountTable, together: CountTable? = nil,
    held: Held = [:], uncounted: [Address: Int] = [:]
  ) {
    self.layout = layout
    self.held = held
    self.uncounted = uncounted
    self.counts = counts
    self.together = together ?? counts
  }
}
