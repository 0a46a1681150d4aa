public import Wording

/// The themes by which a study's readers sort what people wrote and said, in one version.
public struct Codebook: Hashable, Sendable {
  /// What it is called wherever it goes; for a study's own, the study's name.
  public var id: ID<Codebook>
  /// From 1; a theme that is changed or added makes the next.
  public var version: Int
  /// Each once, a theme before its sub-themes, in the order readers see them.
  public var themes: [Theme]

  /// A codebook; that themes and their parents fit together is for its reader to check.
  public init(id: ID<Codebook> = "codebook", version: Int, themes: [Theme]) {
    self.id = id
    self.version = version
    self.themes = themes
  }

  /// The theme of that name; nil when the codebook has none.
  public func theme(_ id: ID<Theme>) -> Theme? { themes.first { $0.id == id } }

  /// The themes that this one is a part of, the main theme first; none for one without a parent
  /// here, and each once should they go round in a circle.
  public func ancestors(of theme: Theme) -> [Theme] {
    Self.ancestors(of: theme) { self.theme($0) }
  }

  /// The same, where each theme is found at once: for whoever asks of many.
  public static func ancestors(
    of theme: Theme, _ named: (ID<Theme>) -> Theme?
  ) -> [Theme] {
    var ancestors: [Theme] = []
    var parent = theme.parent.flatMap(named)
    while let next = parent, next.id != theme.id, !ancestors.contains(where: { $0.id == next.id }) {
      ancestors.append(next)
      parent = next.parent.flatMap(named)
    }
    return ancestors.reversed()
  }

  /// The themes by their names; of two that bear one name, the first.
  public var byName: [ID<Theme>: Theme] {
    Dictionary(themes.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The same codebook with each theme right before its sub-themes, otherwise in the same order.
  /// Themes that hang on no main theme go last.
  public var inOrder: Codebook {
    var ordered = self
    ordered.themes = []
    let children = Dictionary(grouping: themes, by: \.parent)
    var placed: Set<ID<Theme>> = []
    func add(under parent: ID<Theme>?) {
      for theme in children[parent] ?? [] where placed.insert(theme.id).inserted {
        ordered.themes.append(theme)
        add(under: theme.id)
      }
    }
    add(under: nil)
    ordered.themes += themes.filter { !placed.contains($0.id) }
    return ordered
  }

  /// The sub-themes of a theme, in order; the main themes for nil.
  public func themes(under parent: ID<Theme>?) -> [Theme] {
    themes.filter { $0.parent == parent }
  }
}

/// One theme of a codebook, or a sub-theme of another.
public struct Theme: Hashable, Sendable {
  /// Small letters, digits and hyphens; no other theme bears it.
  public var id: ID<Theme>
  /// The theme this one is a part of; nil for a main theme.
  public var parent: ID<Theme>?
  /// The theme in a few words.
  public var label: Phrase
  /// What belongs to it.
  public var definition: Phrase
  /// Invented sentences that belong to it; never a participant's words.
  public var examples: [Phrase]
  /// What does not belong to it although one might think so; nil when nothing needs saying.
  public var exclusions: Phrase?

  /// A theme with what readers need to apply it alike.
  public init(
    id: ID<Theme>, parent: ID<Theme>? = nil, label: Phrase, definition: Phrase,
    examples: [Phrase] = [], exclusions: Phrase? = nil
  ) {
    self.id = id
    self.parent = parent
    self.label = label
    self.definition = definition
    self.examples = examples
    self.exclusions = exclusions
  }
}
