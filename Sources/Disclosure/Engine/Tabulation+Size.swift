import Tabulation

extension Tabulation {
  /// Whether all cells of all tables, listed or not, are few enough to be held.
  var canBeHeld: Bool {
    let most = 3_000_000
    var cells = 0
    for table in releases.flatMap(\.tables) {
      var grid = 1
      for dimension in table.dimensions {
        grid *= dimensions[dimension].categories.count
        if grid > most { return false }
      }
      cells += grid
    }
    return cells <= most
  }
}
