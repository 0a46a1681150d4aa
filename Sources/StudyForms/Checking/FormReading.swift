/// What reading a text gave: the resource when there is one, and every finding on the way.
public struct FormReading<Resource: Sendable>: Sendable {
  public let resource: Resource?
  public let findings: [Finding]

  init(_ resource: Resource?, _ findings: [Finding]) {
    self.resource = resource
    self.findings = findings
  }
}
