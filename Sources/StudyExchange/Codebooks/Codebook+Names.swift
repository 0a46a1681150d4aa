import StudyModel
import Wording

extension Codebook {
  /// The labels from the main theme down to this one, with points between: the name by which
  /// programs without sub-themes know it.
  static func path(
    of theme: Theme, in language: Language, _ named: [ID<Theme>: Theme]
  ) -> String {
    (ancestors(of: theme) { named[$0] } + [theme]).map { $0.label[language] }
      .joined(separator: ".")
  }

  /// A UUID made of the names of codebook and theme: the same theme has the same one in every
  /// export.
  func guid(of theme: ID<Theme>) -> String {
    NameUUID.text(of: "urn:sillage:codebook:\(id):\(theme)")
  }
}
