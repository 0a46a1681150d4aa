import Disclosure
import Wording

extension Reading {
  /// The values of a short table one after another, for whoever does not see the picture; a long
  /// one is found in the table below it.
  func spoken(_ table: PublishableTable) -> String {
    let cells = table.cells.filter(\.address.isLeaf)
    return spoken(
      cells.map { cell in
        (cell.address, cell.count.words(language, of: nil, percentagesFrom: nil))
      })
  }

  func spoken(_ means: PublishableMeans) -> String {
    spoken(
      means.cells.map { cell in
        (
          cell.address,
          cell.mean.summary.map { tenths($0.meanInTenths) }
            ?? PublishableCount.notPublished[language]
        )
      })
  }

  private func spoken(_ values: [(Address, String)]) -> String {
    guard values.count <= 16 else {
      return Phrase(
        "Les valeurs sont dans le tableau qui suit.", "The values are in the table that follows.")[
          language]
    }
    let colon = Phrase("\u{A0}: ", ": ")[language]
    let separator = Phrase("\u{202F}; ", "; ")[language]
    return values.map { address, words in
      let place = address.coordinates.enumerated().map { label($0, $1) }
      return place.joined(separator: ", ") + colon + words
    }.joined(separator: separator) + "."
  }
}
