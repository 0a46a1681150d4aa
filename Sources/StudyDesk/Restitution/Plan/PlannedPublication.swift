public import Wording

/// What a plan says of where and how its restitution goes out.
public struct PlannedPublication: Hashable, Sendable {
  /// Words to find the data by in catalogues.
  public var keywords: [Phrase] = []
  /// A mail address for questions about the page and its numbers.
  public var contact: String?
  /// The folder on the web where releases will lie, with a slash at its end.
  public var address: String?
  /// A style sheet beside the plan, read after the page's own.
  public var styleSheet: String?
  /// Whether lists of shares say, to whoever asks, how uncertain they are.
  public var givesIntervals = false
}

extension PlanReader {
  /// The plan's `publication`; what is left out is as in an empty one.
  func publication(_ place: YAMLPlace) -> PlannedPublication {
    var publication = PlannedPublication()
    guard place.isPresent else { return publication }
    place.allow("keywords", "contact", "address", "stylesheet", "intervals")
    publication.keywords = place["keywords"].optionalList().compactMap { $0.phrase() }
    publication.contact = contact(place["contact"])
    publication.address = address(place["address"])
    publication.styleSheet = styleSheet(place["stylesheet"])
    if place["intervals"].isPresent {
      publication.givesIntervals = place["intervals"].bool() ?? false
    }
    return publication
  }

  private func contact(_ place: YAMLPlace) -> String? {
    checked(place, Phrase("Écrivez une adresse électronique.", "Write a mail address.")) { text in
      text.split(separator: "@", omittingEmptySubsequences: false).count == 2 && text.isOneWord
    }
  }

  private func address(_ place: YAMLPlace) -> String? {
    checked(
      place,
      Phrase(
        "Écrivez une adresse qui commence par https:// et finit par une barre oblique.",
        "Write an address that begins with https:// and ends with a slash.")
    ) { $0.hasPrefix("https://") && $0.hasSuffix("/") && $0.isOneWord }
  }

  private func styleSheet(_ place: YAMLPlace) -> String? {
    checked(
      place,
      Phrase(
        "Nommez un fichier .css du dossier du plan.", "Name a .css file in the plan’s folder.")
    ) { $0.hasSuffix(".css") && !$0.contains("/") && $0.count > 4 }
  }

  private func checked(
    _ place: YAMLPlace, _ fault: Phrase, _ holds: (String) -> Bool
  ) -> String? {
    guard place.isPresent, let text = place.text() else { return nil }
    if holds(text) { return text }
    place.note(fault)
    return nil
  }
}

extension String {
  /// True without a space, a quote or anything else that an address has no use for.
  fileprivate var isOneWord: Bool {
    utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
  }
}
