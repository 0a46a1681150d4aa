import Wording

extension AnswerChecks {
  /// Addresses, references, documents and units.
  func formatFaults(_ answer: Answer, _ item: Item) -> [Fault] {
    switch answer {
    case .uri(let text):
      WebAddress.isValid(text)
        ? []
        : [
          Fault(
            .invalidUrlValue, "Cette adresse internet n'est pas valable.",
            "This internet address is not valid.")
        ]
    case .reference(let reference): referenceFaults(reference, item)
    case .attachment(let attachment): attachmentFaults(attachment, item)
    case .quantity(let quantity): unitFaults(quantity, item)
    default: []
    }
  }

  private func referenceFaults(_ reference: Reference, _ item: Item) -> [Fault] {
    guard let text = reference.reference, !text.hasPrefix("#") else { return [] }
    let isOther = text.hasPrefix("urn:")
    guard WebAddress.isValid(text), isOther || WebAddress.isWebOrRelative(text) else {
      return [
        Fault(
          .invalidRefValue, "Cette référence n'est pas une adresse valable.",
          "This reference is not a valid address.")
      ]
    }
    guard !isOther else { return [] }
    guard let type = WebAddress.resourceType(text) else {
      return [
        Fault(
          .invalidRefResourceType, "Cette référence ne désigne pas une ressource FHIR connue.",
          "This reference does not name a known FHIR resource.")
      ]
    }
    let allowed = item.limits.referenceTypes
    guard !allowed.isEmpty, !allowed.contains(type) else { return [] }
    return [
      Fault(
        .invalidRefResourceTypeRestriction,
        "« \(type) » ne convient pas ; attendu : \(allowed.joined(separator: ", ")).",
        "“\(type)” does not fit; expected: \(allowed.joined(separator: ", ")).")
    ]
  }

  private func attachmentFaults(_ attachment: Attachment, _ item: Item) -> [Fault] {
    var faults: [Fault] = []
    if let said = attachment.size, let real = attachment.dataSize, said != real {
      faults.append(
        Fault(
          .attachmentSizeInconsistent,
          "Le document fait \(real) octets et non \(said) comme indiqué.",
          "The document has \(real) bytes and not \(said) as said."))
    }
    if let most = item.limits.attachmentSize, let size = attachment.dataSize ?? attachment.size,
      Double(size) > most
    {
      faults.append(
        Fault(
          .maxAttachmentSize, "Le document est trop lourd (\(size) octets).",
          "The document is too large (\(size) bytes)."))
    }
    let types = item.limits.attachmentTypes
    if !types.isEmpty, !types.contains(where: { Self.type(attachment.contentType, fits: $0) }) {
      faults.append(
        Fault(
          .invalidAttachmentType,
          "Ce type de document ne convient pas ; attendu : \(types.joined(separator: ", ")).",
          "This type of document does not fit; expected: \(types.joined(separator: ", "))."))
    }
    return faults
  }

  private static func type(_ type: String?, fits wanted: String) -> Bool {
    guard let bare = type?.split(separator: ";").first?.lowercased() else { return false }
    if wanted.hasSuffix("/*") { return bare.hasPrefix(wanted.dropLast().lowercased()) }
    return bare == wanted.lowercased()
  }
}
