public import StudyNeeds
import Wording

/// Reads how needs are put in order, such as `exports/plans/priority.yaml`.
public enum PriorityFile {
  /// The method a text describes, or everything that is wrong with it at once.
  public static func read(
    _ text: String, file: String = "priority.yaml"
  ) -> (PriorityMethod?, [FileFinding]) {
    let root = YAMLPlace(file: file, text: text)
    guard root.notes.findings.isEmpty else { return (nil, root.notes.findings) }
    let method = method(root)
    if let method, root.notes.findings.isEmpty {
      for fault in method.faults { root["criteria"].note(fault) }
    }
    let findings = root.notes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return (findings.isEmpty ? method : nil, findings)
  }

  private static func method(_ root: YAMLPlace) -> PriorityMethod? {
    root.allow("criteria", "most-passages", "first", "interval")
    let parts = root["criteria"].list().compactMap(part)
    let passages = root["most-passages"].int(in: 1...1_000)
    let first = root["first"].int(in: 1...1_000)
    let interval = root["interval"]
    interval.allow("level", "draws", "seed")
    let level = interval["level"].int(in: 50...99)
    let draws = interval["draws"].int(in: 100...1_000_000)
    let seed = interval["seed"].int(in: 0...Int.max)
    guard let passages, let first, let level, let draws, let seed else { return nil }
    return PriorityMethod(
      parts: parts, mostPassages: passages, first: first, level: level, draws: draws,
      seed: UInt64(seed))
  }

  private static func part(_ place: YAMLPlace) -> PriorityMethod.Part? {
    place.allow("id", "weight", "scale")
    let criterion = place["id"].choice(Criterion.self)
    let weight = place["weight"].int(in: 0...100)
    let scale =
      place["scale"].isPresent ? place["scale"].choice(PriorityMethod.Scale.self) : .range
    guard let criterion, let weight, let scale else { return nil }
    return PriorityMethod.Part(criterion, weight: weight, scale: scale)
  }
}
