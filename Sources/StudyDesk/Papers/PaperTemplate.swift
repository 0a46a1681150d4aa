import Restitution
public import StudyModel
public import Wording

/// A text made for participants, with blanks such as `{contact.name}`: the explanation of the study,
/// the invitation, the pack that a participant takes to their own health professionals.
public struct PaperTemplate: Hashable, Sendable {
  /// What can stand in a blank.
  public enum BlankName: String, CaseIterable, Hashable, Sendable {
    /// The participant's contact, from `contacts.yaml`.
    case contactName = "contact.name"
    case contactTelephone = "contact.telephone"
    case contactMail = "contact.mail"
    case contactOrganisation = "contact.organisation"
    /// The study, from `study.yaml`: its name, its purpose, who answers for it, its first and last
    /// day of interviews.
    case studyTitle = "study.title"
    case studyPurpose = "study.purpose"
    case studyController = "study.controller"
    case studyFrom = "study.from"
    case studyTo = "study.to"
  }

  /// Small letters, digits and hyphens; the same in every language and version.
  public let id: ID<Paper>
  /// From 1; a changed text is a next version.
  public let version: Int
  /// The language the text is written in.
  public let language: Language
  /// The title, in the text's own language.
  public let title: String
  /// The first day this version is used.
  public let from: Day
  /// SHA-256 of the whole file.
  public let digest: Digest
  let blocks: [PaperDocument.Block]

  /// The blanks of the text, each once.
  public var blanks: [BlankName] {
    let found = Set(blocks.flatMap(\.runs).flatMap { $0.text.blankNames })
    return BlankName.allCases.filter { found.contains($0.rawValue) }
  }
}

extension PaperDocument.Block {
  var runs: [PaperDocument.Run] {
    switch self {
    case .heading(_, let runs), .paragraph(let runs): runs
    case .list(_, let items): items.flatMap(\.self)
    }
  }

  /// The block with each text changed.
  func mapTexts(_ change: (String) -> String) -> PaperDocument.Block {
    func changed(_ runs: [PaperDocument.Run]) -> [PaperDocument.Run] {
      runs.map { PaperDocument.Run(change($0.text), isStrong: $0.isStrong) }
    }
    return switch self {
    case .heading(let level, let runs): .heading(level, changed(runs))
    case .paragraph(let runs): .paragraph(changed(runs))
    case .list(let isNumbered, let items): .list(isNumbered: isNumbered, items.map(changed))
    }
  }
}

extension String {
  /// What stands between curly brackets.
  var blankNames: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
