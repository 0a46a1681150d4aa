/// What reading a text gave: the resource when there is one, and every finding on the way.
public struct FormReading<Resource: Sendable>: Sendable {
  /// What was read; nil when the text holds no such resource.
  public let resource: Resource?
  /// Everything found wrong or doubtful while reading.
  public let findings: [Finding]

  init(_ resource: Resource?, _ findings: [Finding]) {
    self.resource = resource
    self.findings = findings
  }
}
