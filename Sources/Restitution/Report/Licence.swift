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
}
