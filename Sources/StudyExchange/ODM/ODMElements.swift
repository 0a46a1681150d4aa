import Markup
import Wording

/// Elements of ODM 1.3.2 (CDISC, 2013).
enum ODM {
  static let namespace = "http://www.cdisc.org/ns/odm/v1.3"

  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ contents: [Element] = []
  ) -> Element {
    Element(
      Element.Name(name, in: namespace),
      attributes: attributes.compactMap { name, value in
        value.map { Element.Attribute(Element.Name(name), $0) }
      },
      contents: contents.map { .element($0) })
  }

  static func text(_ name: String, _ text: String) -> Element {
    Element(Element.Name(name, in: namespace), contents: [.text(text)])
  }

  /// A text in both languages, in an element of that name.
  static func translated(_ name: String, _ phrase: Phrase) -> Element {
    element(
      name, [:],
      Language.allCases.map { language in
        Element(
          Element.Name("TranslatedText", in: namespace),
          attributes: [.init(Element.Name("xml:lang"), language.rawValue)],
          contents: [.text(phrase[language])])
      })
  }

  static func yesNo(_ value: Bool) -> String { value ? "Yes" : "No" }
}
