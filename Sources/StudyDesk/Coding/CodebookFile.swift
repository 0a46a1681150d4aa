public import StudyModel
import Wording

/// Reads `codebook.yaml`.
public enum CodebookFile {
  /// The codebook a text describes, or everything that is wrong with it at once.
  public static func read(
    _ text: String, file: String = "codebook.yaml"
  ) -> (Codebook?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    let codebook = codebook(root)
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? codebook?.inOrder : nil, findings)
  }

  private static func codebook(_ root: YAMLPlace) -> Codebook? {
    root.allow("id", "version", "themes")
    let id = root["id"].text()
    let version = root["version"].int(in: 1...9_999)
    let places = root["themes"].list()
    let themes = places.compactMap(theme)
    CodebookCheck(places).run()
    if root["themes"].isPresent, places.isEmpty {
      root["themes"].note(Phrase("Il faut au moins un thème.", "At least one theme is needed."))
    }
    guard let id, let version else { return nil }
    return Codebook(id: ID(id), version: version, themes: themes)
  }

  private static func theme(_ place: YAMLPlace) -> Theme? {
    place.allow("id", "parent", "fr", "en", "definition", "examples", "exclusions")
    let id = place["id"].text()
    let parent = place["parent"].isPresent ? place["parent"].text() : nil
    let label = place.phrase()
    let definition = definition(place["definition"])
    let examples = place["examples"].optionalList().compactMap { text($0) }
    let exclusions = place["exclusions"].isPresent ? text(place["exclusions"]) : nil
    guard let id, let label, let definition else { return nil }
    return Theme(
      id: ID(id), parent: parent.map { ID($0) }, label: label, definition: definition,
      examples: examples, exclusions: exclusions)
  }

  private static func definition(_ place: YAMLPlace) -> Phrase? {
    guard place.isPresent else {
      place.note(
        Phrase(
          "Il manque la définition\u{A0}: sans elle, deux lecteurs n’y rangeront pas la même chose.",
          "The definition is missing: without it two readers will not sort alike."))
      return nil
    }
    return text(place)
  }

  private static func text(_ place: YAMLPlace) -> Phrase? {
    place.allow("fr", "en")
    return place.phrase()
  }
}
