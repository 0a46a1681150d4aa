/// The languages that Sillage speaks.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// French, `fr` in BCP 47.
  case french = "fr"
  /// English, `en` in BCP 47.
  case english = "en"

  /// The language of a locale name such as `fr_FR.UTF-8`; English for all that is not French.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("fr") ? .french : .english
  }
}
