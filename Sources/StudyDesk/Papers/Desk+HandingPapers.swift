internal import Foundation
import Restitution
public import StudyModel
public import Wording

/// A paper that a participant was given.
public struct GivenPaper: Hashable, Sendable {
  /// Which text, in which version and language, and how.
  public let record: PaperHanded
  /// The day it was given.
  public let day: Day
  /// Who wrote it down.
  public let author: String
}

/// A paper that was written to a folder.
public struct MadePaper: Hashable, Sendable {
  /// What was written.
  public let paper: FilledPaper
  /// The page, by its path.
  public let page: String
  /// The document to print, by its path; nil when it could not be made.
  public let document: String?
  /// Whether there is a document to print, and why not.
  public let printing: BuiltRestitution.Printing
}

extension Desk {
  /// A paper filled in with the details of whoever follows that participant now.
  public func paper(
    _ id: ID<Paper>, version: Int? = nil, in language: Language, for code: ParticipantCode
  ) throws -> FilledPaper {
    let participant = try participant(code)
    try require(.agree, for: participant)
    return try paper(id, version: version, in: language, of: participant.enrolment.referent)
  }

  /// A paper filled in with a referent's details.
  public func paper(
    _ id: ID<Paper>, version: Int? = nil, in language: Language, of referent: ID<Referent>
  ) throws -> FilledPaper {
    try require(.agree)
    guard let known = study.referent(referent) else {
      throw DeskError.noReferent(referent, study)
    }
    let template = try workspace.paper(id, version: version, in: language, on: today)
    return try FilledPaper(
      template, for: known, study, workspace.contacts()[referent], on: template.from)
  }

  /// Writes a paper as a page and, with a typesetter, as a document to print.
  /// - Parameters:
  ///   - paper: the text with its blanks filled.
  ///   - folder: it is made when it is not there.
  ///   - typesetter: what makes the document; without it there is a page alone.
  public func write(
    _ paper: FilledPaper, to folder: String, with typesetter: Typesetter?
  ) throws -> MadePaper {
    try Files.makeFolder(folder)
    let page = "\(folder)/\(paper.fileName).html"
    try Files.write(Array(paper.page.utf8), to: page)
    let (document, printing) = try printed(paper, with: typesetter)
    let path = "\(folder)/\(paper.fileName).pdf"
    if let document { try Files.write(document, to: path) }
    return MadePaper(
      paper: paper, page: page, document: document == nil ? nil : path, printing: printing)
  }

  private func printed(
    _ paper: FilledPaper, with typesetter: Typesetter?
  ) throws -> ([UInt8]?, BuiltRestitution.Printing) {
    guard let typesetter else { return (nil, .withoutProgram) }
    let scratch = try Files.scratchFolder()
    defer { Files.remove(scratch) }
    do {
      let files = try typesetter.make(paper.document.typesetting(as: "paper.pdf"), in: scratch)
      return (files.first?.bytes, .done)
    } catch let fault as TypesettingFault { return (nil, .failed(fault.words)) }
  }

  /// Records that a participant was given a paper. Like the information notice, it needs no agreement:
  /// papers come before it.
  public func hand(
    _ id: ID<Paper>, version: Int? = nil, in language: Language, to code: ParticipantCode,
    by means: Means, _ when: When = .now
  ) throws {
    try act(on: code, by: .agree, when) { occasion in
      try requireInUse(occasion.participant)
      let paper = try workspace.paper(
        id, version: version, in: language, on: study.zone.day(of: occasion.effectiveAt))
      return .paperHanded(
        PaperHanded(
          paper: paper.id, version: paper.version, language: paper.language,
          digest: paper.digest, means: means))
    }
  }

  /// What a participant was given, by the day.
  public func papersGiven(to code: ParticipantCode) throws -> [GivenPaper] {
    let (participant, events) = try history(of: code)
    try require(.agree, for: participant)
    let given = try events.compactMap { event -> GivenPaper? in
      guard case .paperHanded(let record) = try event.happening() else { return nil }
      return GivenPaper(
        record: record, day: study.zone.day(of: event.effectiveAt), author: event.author)
    }
    return given.sorted { $0.day < $1.day }
  }
}

extension Files {
  /// A new folder of the system's for what is taken away again.
  static func scratchFolder() throws(DeskError) -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sillage-\(UUID().uuidString)").path
    try makeFolder(folder)
    return folder
  }
}
