import StudyModel
import Wording

extension Documents {
  /// The newest notice and the newest agreement form that cannot be read in a language in which the
  /// other can: nobody should agree to a text whose notice they could not read.
  var lackingLanguages: [FileFinding] {
    let newest = [newest(.information), newest(.agreement)].compactMap(\.self)
    return newest.flatMap { text in
      Language.allCases.filter { language in
        !text.languages.contains(language)
          && newest.contains { $0.languages.contains(language) }
      }.map { Self.lacking(text.kind, text.version, in: $0) }
    }
  }

  private func newest(
    _ kind: Document.Kind
  ) -> (kind: Document.Kind, version: Int, languages: [Language])? {
    guard let version = all.filter({ $0.kind == kind }).map(\.version).max() else { return nil }
    return (kind, version, languages(kind, version: version))
  }

  private static func lacking(
    _ kind: Document.Kind, _ version: Int, in language: Language
  ) -> FileFinding {
    FileFinding(
      file: "notices", line: nil, path: "\(kind.rawValue) \(version)",
      reason: Phrase(
        "Ce texte manque en \(language.name.french), l’une des langues de l’étude\u{A0}: ajoutez-le.",
        "This text is missing in \(language.name.english), one of the study’s languages: add it."))
  }
}
