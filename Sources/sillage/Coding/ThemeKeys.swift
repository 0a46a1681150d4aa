import StudyModel

/// Which themes are under the keys 1 to 9. While somebody codes, no theme that they gave changes
/// its key.
struct ThemeKeys {
  /// The themes under the keys, in order.
  private(set) var themes: [Theme]
  private var given: [ID<Theme>: Int]

  /// Those given most often first, the others as the codebook has them.
  init(_ codebook: Codebook, given: [ID<Theme>: Int]) {
    let sorted = codebook.themes.enumerated().sorted { left, right in
      (given[left.element.id] ?? 0, right.offset) > (given[right.element.id] ?? 0, left.offset)
    }
    themes = sorted.prefix(9).map(\.element)
    self.given = given
  }

  /// A theme was given: one without a key takes the last key that never served.
  mutating func gave(_ theme: Theme) {
    given[theme.id, default: 0] += 1
    guard !themes.contains(where: { $0.id == theme.id }),
      let idle = themes.lastIndex(where: { given[$0.id] == nil })
    else { return }
    themes[idle] = theme
  }
}
