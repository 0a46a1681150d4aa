public import StudyModel
import Wording

/// What becomes of a known codebook when one from another program takes its place.
public struct CodebookImport: Hashable, Sendable {
  /// The codebook as it would be; texts that nobody gave are empty.
  public let codebook: Codebook
  /// Themes that were not there.
  public let added: [ID<Theme>]
  /// Themes that say something else, or stand under another.
  public let changed: [ID<Theme>]
  /// Themes that are no longer there.
  public let removed: [ID<Theme>]
  /// Themes that lack a text in one language, or a definition.
  public let unfinished: [ID<Theme>]

  /// Matches what a file says with a known codebook, by name, then UUID, then labels.
  ///
  /// What the file does not say of a known theme, such as its other language, stays. The version
  /// is the next one if anything changes.
  /// - Parameters:
  ///   - foreign: what the file says.
  ///   - known: nil to begin a codebook.
  public init(_ foreign: ForeignCodebook, over known: Codebook?) {
    var matcher = CodeMatcher(known: known)
    let names = foreign.codes.map { matcher.name(of: $0) }
    var themes: [Theme] = []
    let old = known?.byName ?? [:]
    for (code, name) in zip(foreign.codes, names) {
      var theme = code.theme(name, over: old[name])
      theme.parent = code.parent.map { names[$0] }
      themes.append(theme)
    }
    let before = known?.themes ?? []
    let new = Dictionary(themes.map { ($0.id, $0) }) { first, _ in first }
    added = themes.map(\.id).filter { old[$0] == nil }
    changed = before.filter { theme in new[theme.id].map { $0 != theme } ?? false }.map(\.id)
    removed = before.map(\.id).filter { new[$0] == nil }
    unfinished = themes.filter(\.isUnfinished).map(\.id)
    var codebook = Codebook(
      id: known?.id ?? foreign.id ?? "codebook", version: foreign.version ?? 1, themes: themes)
    codebook = codebook.inOrder
    if let known {
      codebook.version = codebook.themes == known.inOrder.themes ? known.version : known.version + 1
    }
    self.codebook = codebook
  }
}

extension ForeignCodebook.Code {
  fileprivate func theme(_ name: ID<Theme>, over known: Theme?) -> Theme {
    let exclusions = phrase(known?.exclusions) { $0.exclusions ?? "" }
    return Theme(
      id: name, label: phrase(known?.label, \.label),
      definition: phrase(known?.definition, \.definition), examples: examples(over: known),
      exclusions: exclusions == Phrase("", "") ? nil : exclusions)
  }

  private func examples(over known: Theme?) -> [Phrase] {
    let old = known?.examples ?? []
    let count = texts.values.map(\.examples.count).max() ?? 0
    return (0..<count).map { place in
      phrase(old.indices.contains(place) ? old[place] : nil) {
        $0.examples.indices.contains(place) ? $0.examples[place] : ""
      }
    }
  }

  /// A text in both languages: what the file says, or what is known in a language it lacks.
  private func phrase(_ known: Phrase?, _ part: (ThemeText) -> String) -> Phrase {
    func text(_ language: Language) -> String {
      let old = known?[language] ?? ""
      guard let new = texts[language].map(part) else { return old }
      // Other programs break lines in their own way.
      return new.onOneLine == old.onOneLine ? old : new
    }
    return Phrase(text(.french), text(.english))
  }
}

extension Theme {
  fileprivate var isUnfinished: Bool {
    ([label, definition] + examples + (exclusions.map { [$0] } ?? [])).contains {
      $0.french.isBlank || $0.english.isBlank
    }
  }
}
