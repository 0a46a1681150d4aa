import Markup
public import StudyModel
public import Wording

extension Codebook {
  static let namespace = "urn:QDA-XML:codebook:1.0"

  /// The codebook in one language as REFI-QDA 1.5 has it, for programs that code texts.
  ///
  /// The standard knows a name and a description for each code; the definition, what does not
  /// belong and the examples share the description. The same codebook gives the same bytes.
  public func qdc(in language: Language) -> [UInt8] {
    let children = Dictionary(grouping: themes, by: \.parent)
    let codes = Element(
      Self.name("Codes"),
      contents: (children[nil] ?? []).map { .element(code($0, language, children)) })
    return Element(
      Self.name("CodeBook"), attributes: [.init(.init("origin"), "Sillage")],
      contents: [.element(codes)]
    ).document
  }

  private static func name(_ local: String) -> Element.Name { .init(local, in: namespace) }

  private func code(
    _ theme: Theme, _ language: Language, _ children: [ID<Theme>?: [Theme]]
  ) -> Element {
    let text = ThemeText(theme, in: language)
    let description = Element(
      Self.name("Description"), contents: [.text(text.description(in: language))])
    return Element(
      Self.name("Code"),
      attributes: [
        .init(.init("guid"), guid(of: theme.id)), .init(.init("name"), text.label),
        .init(.init("isCodable"), "true"),
      ],
      contents: [.element(description)]
        + (children[theme.id] ?? []).map { .element(code($0, language, children)) })
  }

  /// The codebook as CSV, a line for each theme: `tag` and `description` in one language as
  /// Taguette reads them, without line breaks, then everything in both, so that nothing is lost on the way back.
  public func csv(in language: Language) -> [UInt8] {
    var table = CSVTable(header: Column.allCases.map(\.rawValue))
    let named = byName
    for theme in inOrder.themes {
      table.append(Column.allCases.map { cell($0, of: theme, language, named) })
    }
    return table.bytes
  }

  private func cell(
    _ column: Column, of theme: Theme, _ language: Language, _ named: [ID<Theme>: Theme]
  ) -> String {
    let (french, english) = (
      ThemeText(theme, in: .french), ThemeText(theme, in: .english)
    )
    return switch column {
    case .tag: Self.path(of: theme, in: language, named)
    case .description:
      ThemeText(theme, in: language).description(in: language, isOneLine: true)
    case .codebook: id.text
    case .version: String(version)
    case .id: theme.id.text
    case .parent: theme.parent?.text ?? ""
    case .labelFR: french.label
    case .labelEN: english.label
    case .definitionFR: french.definition
    case .definitionEN: english.definition
    case .exclusionsFR: french.exclusions ?? ""
    case .exclusionsEN: english.exclusions ?? ""
    case .examplesFR: ThemeText.list(french.examples)
    case .examplesEN: ThemeText.list(english.examples)
    }
  }
}

/// The columns of a codebook's table.
enum Column: String, CaseIterable {
  case tag, description, codebook, version, id, parent
  case labelFR = "label_fr"
  case labelEN = "label_en"
  case definitionFR = "definition_fr"
  case definitionEN = "definition_en"
  case exclusionsFR = "exclusions_fr"
  case exclusionsEN = "exclusions_en"
  case examplesFR = "examples_fr"
  case examplesEN = "examples_en"
}
