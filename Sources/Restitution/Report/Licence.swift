import Wording

/// What others may do with the numbers.
struct Licence: Hashable, Sendable {
  let name: Phrase
  /// The short name that catalogues know it by.
  let code: String
  let address: String

  /// Licence Ouverte 2.0, under which the State publishes its data.
  static let open = Licence(
    name: Phrase("Licence Ouverte 2.0 (Etalab)", "Open Licence 2.0 (Etalab)"), code: "etalab-2.0",
    address: "https://www.etalab.gouv.fr/licence-ouverte-open-licence")

  /// What may be done, up to the licence's name: nothing yet while a version is provisional.
  static func reuse(isProvisional: Bool) -> Phrase {
    guard isProvisional else {
      return Phrase(
        "Ils peuvent être réutilisés librement, en citant la source, sous ",
        "They may be reused freely, naming the source, under ")
    }
    return Phrase(
      "Ils ne doivent pas encore circuler. Une fois publiés, ils pourront être réutilisés "
        + "librement, en citant la source, sous ",
      "They must not go round yet. Once published, they may be reused freely, naming the source, "
        + "under ")
  }
}
