import Disclosure
import Tabulation

/// The figures of a release as a reader has them, with the true counts behind.
struct PrintedFigures {
  let all: [CountedFigure]
  /// What sorts people in the tables of the figures.
  let tabulation: Tabulation
  private let hidden: [Set<Address>]
  private let tables: [ArraySlice<Table>]
  private let names: [[Set<String>: [Address]]]

  /// - Parameters:
  ///   - hidden: for each figure, the places that are not printed.
  ///   - tables: for each figure, its tables as they are printed; none where only its places are asked.
  ///   - tabulation: whose tables they are.
  ///   - names: for each figure, its places by what tables call them.
  init(
    _ figures: [CountedFigure], hiding hidden: [Set<Address>], as tables: [ArraySlice<Table>] = [],
    of tabulation: Tabulation = Tabulation(dimensions: [], releases: []),
    named names: [[Set<String>: [Address]]] = []
  ) {
    all = figures
    self.hidden = hidden
    self.tables = tables
    self.tabulation = tabulation
    self.names = names
  }

  subscript(_ number: Int) -> CountedFigure { all[number] }

  func tables(of number: Int) -> ArraySlice<Table> { tables[number] }

  /// The places of a figure by what tables call them.
  func names(of number: Int) -> [Set<String>: [Address]] { names[number] }

  func isPrinted(_ place: Address, in number: Int) -> Bool { !hidden[number].contains(place) }

  /// The people in a place; nil where they are not printed.
  func people(_ place: Address, in number: Int) -> Int? {
    isPrinted(place, in: number) ? all[number].counts[place] : nil
  }
}
