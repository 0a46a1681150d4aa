public import StudyModel
import Wording

/// Reads `study.yaml`.
public enum StudyFile {
  /// The study a text describes, or everything that is wrong with it at once.
  public static func read(_ text: String, file: String = "study.yaml") -> (Study?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    let study = study(root)
    if let study { StudyCheck(study: study, root: root).run() }
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? study : nil, findings)
  }

  private static func study(_ root: YAMLPlace) -> Study? {
    root.allow(
      "id", "title", "purpose", "time-zone", "legal-basis", "regions", "conditions",
      "organisations", "referents", "coordinators", "quotas", "phases", "interviews", "scopes",
      "forms", "settings", "silent-after-days")
    let id = root["id"].text()
    let title = root["title"].phrase()
    let purpose = root["purpose"].phrase()
    let basis = legalBasis(root["legal-basis"])
    let zone = zone(root["time-zone"])
    let regions = root["regions"].list().compactMap(region)
    let conditions = root["conditions"].list().compactMap(condition)
    let organisations = root["organisations"].list().compactMap(organisation)
    let referents = root["referents"].list().compactMap(referent)
    let coordinators = root["coordinators"].list().compactMap { $0.text() }
    let quotas = root["quotas"].list().compactMap(quota)
    let phases = root["phases"].list().compactMap(phase)
    let cadence = cadence(root["interviews"])
    let scopes = root["scopes"].list().compactMap(scope)
    let forms = root["forms"].list().compactMap(form)
    let settings = root["settings"].optionalList().compactMap(setting)
    let silence = root["silent-after-days"].int(in: 1...366)
    guard let id, let title, let purpose, let basis, let zone, let cadence, let silence else {
      return nil
    }
    return Study(
      id: ID(id), title: title, purpose: purpose, legalBasis: basis, zone: zone, regions: regions,
      conditions: conditions, organisations: organisations, referents: referents,
      coordinators: coordinators.map { ID($0) }, quotas: quotas, phases: phases,
      interviews: cadence, scopes: scopes, forms: forms, settings: settings,
      silentAfterDays: silence)
  }
}
