public import StudyModel
import Wording

/// Reads `forms/needs.yaml`: the functions and moments that needs may be about.
public enum NeedListsFile {
  /// Both lists, or everything that is wrong at once.
  public static func read(
    _ text: String, file: String = "forms/needs.yaml"
  ) -> (NeedLists?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    root.allow("functions", "moments")
    let lists = NeedLists(
      functions: items(root["functions"]), moments: items(root["moments"]))
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? lists : nil, findings)
  }

  private static func items(_ place: YAMLPlace) -> [NeedLists.Item] {
    var known: Set<String> = []
    return place.optionalList().compactMap { element in
      element.allow("id", "fr", "en")
      guard let id = element["id"].text(), let label = element.phrase() else { return nil }
      if !known.insert(id).inserted {
        element["id"].note(
          Phrase(
            "«\u{A0}\(id)\u{A0}» figure deux fois dans cette liste.",
            "“\(id)” stands twice in this list."))
      }
      return NeedLists.Item(id: id, label: label)
    }
  }
}

extension Workspace {
  /// What needs may be about; empty lists where the study has no `forms/needs.yaml`.
  /// - Throws: `DeskError` with findings when the file holds errors.
  public func needLists() throws(DeskError) -> NeedLists {
    guard Files.exists(path("forms/needs.yaml")) else { return NeedLists() }
    let (lists, findings) = NeedListsFile.read(
      try Files.text(path("forms/needs.yaml"), named: "forms/needs.yaml"))
    guard let lists else { throw .files(findings) }
    return lists
  }
}
