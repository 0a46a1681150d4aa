import Disclosure

/// The figures of a release as a reader has them, with the true counts behind.
struct PrintedFigures {
  let all: [CountedFigure]
  private let hidden: [Set<Address>]

  /// - Parameter hidden: for each figure, the places that are not printed.
  init(_ figures: [CountedFigure], hiding hidden: [Set<Address>]) {
    all = figures
    self.hidden = hidden
  }

  subscript(_ number: Int) -> CountedFigure { all[number] }

  func isPrinted(_ place: Address, in number: Int) -> Bool { !hidden[number].contains(place) }

  /// The people in a place; nil where they are not printed.
  func people(_ place: Address, in number: Int) -> Int? {
    isPrinted(place, in: number) ? all[number].counts[place] : nil
  }
}
