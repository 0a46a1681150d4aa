public import StudyNeeds
import Wording

/// Reads the words by which a quote may tell who spoke, such as `forms/<study>/blanks.yaml`.
public enum BlanksFile {
  /// The dictionary a text holds, or everything that is wrong with it at once.
  public static func read(
    _ text: String, file: String = "blanks.yaml"
  ) -> (BlankDictionary?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    root.allow(
      "first-names", "towns", "areas", "only-with-capital", "professions", "care-professions",
      "rare", "details", "harmless")
    let words = { (key: String) in root[key].optionalList().compactMap { $0.text() } }
    let dictionary = BlankDictionary(
      firstNames: words("first-names"), towns: words("towns"), areas: words("areas"),
      onlyWithCapital: words("only-with-capital"), professions: words("professions"),
      careProfessions: words("care-professions"), rare: words("rare"), details: words("details"),
      harmless: words("harmless"))
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? dictionary : nil, findings)
  }
}
