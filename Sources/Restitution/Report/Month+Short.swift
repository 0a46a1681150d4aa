import Wording

extension Month {
  private static let shortNames = [
    Phrase("janv.", "Jan"), Phrase("févr.", "Feb"), Phrase("mars", "Mar"),
    Phrase("avril", "Apr"), Phrase("mai", "May"), Phrase("juin", "Jun"),
    Phrase("juil.", "Jul"), Phrase("août", "Aug"), Phrase("sept.", "Sep"),
    Phrase("oct.", "Oct"), Phrase("nov.", "Nov"), Phrase("déc.", "Dec"),
  ]

  /// The month's name for an axis.
  var shortName: Phrase { Self.shortNames[number - 1] }
}
