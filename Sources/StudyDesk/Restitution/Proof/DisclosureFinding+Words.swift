public import Disclosure
public import Tabulation
public import Wording

extension DisclosureFinding {
  /// The release, the table and the categories by their names.
  public func place(in tables: Tabulation) -> (release: String, table: String, at: [String]) {
    let release = tables.releases[release]
    let table = release.tables[table]
    let labels = zip(table.dimensions, at).map { tables.dimensions[$0].categories[$1].label }
    return (release.id, table.id, labels)
  }
}

extension DisclosureFinding.Kind {
  /// What a person reads.
  public var words: Phrase {
    switch self {
    case .publishedSmall: Phrase("petit compte publié", "small count printed")
    case .exact: Phrase("compte retrouvé", "count found out")
    case .certainSmall: Phrase("petit, c’est sûr", "surely small")
    case .existence: Phrase("quelqu’un, c’est sûr", "surely someone")
    case .narrow: Phrase("intervalle étroit", "narrow interval")
    case .complement: Phrase("petit reste", "small remainder")
    case .group: Phrase("tout un groupe", "a whole group")
    case .difference: Phrase("petite différence", "small difference")
    case .dominance: Phrase("une personne fait presque tout", "nearly all by one person")
    case .insider: Phrase("un participant sait", "a participant knows")
    }
  }
}
