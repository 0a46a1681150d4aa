public import Disclosure
public import Wording

extension PublishableCount {
  /// The count as words for a sentence: « 7 personnes sur 12 ».
  ///
  /// - Parameters:
  ///   - base: the count it is part of, named when it is printed.
  ///   - percentagesFrom: the smallest base for which a percentage follows: « 21 personnes sur 39
  ///     (54 %) ».
  public func words(of base: PublishableCount? = nil, percentagesFrom: Int? = nil) -> Phrase {
    Phrase(
      words(.french, of: base, percentagesFrom: percentagesFrom),
      words(.english, of: base, percentagesFrom: percentagesFrom))
  }

  func words(
    _ language: Language, of base: PublishableCount?, percentagesFrom: Int?
  ) -> String {
    guard let people else { return Self.notPublished[language] }
    guard let all = base?.people else {
      return language.count(people, Self.person, Self.persons)
    }
    var words =
      switch language {
      case .french:
        "\(language.count(people, Self.person, Self.persons)) sur\u{A0}\(language.number(all))"
      case .english:
        "\(language.number(people)) of\u{A0}\(language.count(all, Self.person, Self.persons))"
      }
    if let percentagesFrom, let share = share(of: all, from: percentagesFrom) {
      words += " (\(language.percentage(share)))"
    }
    return words
  }

  /// The count among others, without a noun: « 7 sur 12 », and its percentage.
  func shortWords(_ language: Language, of base: PublishableCount?, percentagesFrom: Int) -> String
  {
    guard let people else { return Self.notPublished[language] }
    guard let all = base?.people else { return language.number(people) }
    let between = Phrase("sur", "of")[language]
    let words = "\(language.number(people))\u{A0}\(between)\u{A0}\(language.number(all))"
    guard let share = share(of: all, from: percentagesFrom) else { return words }
    return "\(words) (\(language.percentage(share)))"
  }

  /// The share of all, when they are enough for a percentage.
  func share(of all: Int, from least: Int) -> Double? {
    guard let people, all >= max(1, least) else { return nil }
    return Double(people) / Double(all)
  }

  static let person = Phrase("personne", "person")
  static let persons = Phrase("personnes", "people")
  /// The letter that stands where a number is not published.
  static let hiddenMark = "s"
  static let notPublished = Phrase("non publié", "not published")
}
