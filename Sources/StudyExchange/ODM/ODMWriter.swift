import Markup
public import StudyModel

/// Writes an ODM file (CDISC ODM-XML 1.3.2, snapshot), person by person, so that their number takes
/// no memory.
public struct ODMWriter {
  private let study: ODMStudy
  private let sink: ([UInt8]) throws -> Void
  private let ends: [String]

  /// Begins the file: the study, its forms, who and where.
  /// - Parameters:
  ///   - study: the first part.
  ///   - event: the event that records the export, also the file's own name.
  ///   - moment: when it was made.
  ///   - sink: takes the next bytes.
  public init(
    _ study: ODMStudy, id event: EventID, at moment: Moment,
    to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.study = study
    self.sink = sink
    let root = ODM.element(
      "ODM",
      [
        "FileType": "Snapshot", "FileOID": "\(event)", "ODMVersion": "1.3.2",
        "CreationDateTime": "\(moment)", "SourceSystem": "Sillage",
      ])
    let data = ODM.element(
      "ClinicalData", ["StudyOID": study.oid, "MetaDataVersionOID": ODMStudy.version])
    try sink(root.opening(level: 0))
    for element in study.elements { try sink(element.fragment(level: 1)) }
    try sink(data.opening(level: 1))
    ends = ["  </ClinicalData>\n", "</ODM>\n"]
  }

  /// Writes one person with all they answered.
  public func add(
    _ code: ParticipantCode, region: ID<Region>, _ answers: [ExportedAnswers]
  ) throws {
    let subject = ODMSubject(study: study, code: code, region: region, answers: answers)
    try sink(subject.element.fragment(level: 2))
  }

  /// Writes the end; without it the file is no XML.
  public func finish() throws { for end in ends { try sink(Array(end.utf8)) } }
}
