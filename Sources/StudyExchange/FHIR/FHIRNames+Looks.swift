import JSONTree
public import StudyModel

extension FHIRNames {
  private static let dicom = "http://dicom.nema.org/resources/ontology/DCM"
  private static let entityTypes = "http://terminology.hl7.org/CodeSystem/audit-entity-type"
  private static let entityRoles = "http://terminology.hl7.org/CodeSystem/object-role"

  /// That somebody looked at a person's data, or handed them to another system; nil for an event of
  /// any other kind.
  public func auditEvent(_ event: Event, _ happening: Happening, of code: ParticipantCode)
    -> Resource?
  {
    let entity = entity(patient(code), "1", "Person", role: "1", "Patient")
    switch happening {
    case .read:
      return audit(
        event, Self.coding(Self.dicom, "110110", "Patient Record"), agents: [reader(event)],
        entity: entity)
    case .exported(let record): return export(event, record, entity)
    default: return nil
    }
  }

  /// That this very export was made.
  public func auditEvent(ofExport event: Event, _ record: DataExported) -> Resource {
    export(
      event, record,
      entity(
        reference("ResearchStudy", "study"), "2", "System Object", role: "20", "Job"))
  }

  private func export(_ event: Event, _ record: DataExported, _ entity: JSON) -> Resource {
    let receiver: JSON = ["name": .string(record.recipient), "requestor": false]
    return audit(
      event, Self.coding(Self.dicom, "110106", "Export"), agents: [reader(event), receiver],
      purpose: record.purpose, entity: entity)
  }

  private func audit(
    _ event: Event, _ type: JSON, agents: [JSON], purpose: String? = nil, entity: JSON
  ) -> Resource {
    let id = "\(event.id)"
    return (
      id,
      .members([
        "resourceType": "AuditEvent", "id": .string(id), "type": type,
        "subtype": [Self.coding("urn:sillage:event", event.kind.name)], "action": "R",
        "recorded": .string("\(event.recordedAt)"), "outcome": "0",
        "purposeOfEvent": purpose.map { [["text": .string($0)]] },
        "agent": .array(agents),
        "source": ["observer": ["type": "Device", "display": "Sillage"]],
        "entity": [entity],
      ])
    )
  }

  private func reader(_ event: Event) -> JSON {
    ["who": author(event.author), "requestor": true]
  }

  private func entity(
    _ what: JSON, _ type: String, _ typeName: String, role: String, _ roleName: String
  ) -> JSON {
    [
      "what": what, "type": Self.coding(Self.entityTypes, type, typeName),
      "role": Self.coding(Self.entityRoles, role, roleName),
    ]
  }
}
