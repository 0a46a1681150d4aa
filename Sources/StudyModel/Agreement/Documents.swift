public import Wording

/// Every version of the study's notices and agreement forms.
public struct Documents: Hashable, Sendable {
  /// In any order; a version may stand once for each language.
  public var all: [Document]

  /// The texts as they were read from their files.
  public init(_ all: [Document]) { self.all = all }

  /// The version in use on that day, in that language or else in French.
  public func current(_ kind: Document.Kind, on day: Day, in language: Language) -> Document? {
    let versions = all.filter { $0.kind == kind && $0.from <= day }
    guard let newest = versions.map(\.version).max() else { return nil }
    return document(kind, version: newest, in: language)
  }

  /// That version, in that language or else in French, or else in any.
  public func document(_ kind: Document.Kind, version: Int, in language: Language) -> Document? {
    let texts = all.filter { $0.kind == kind && $0.version == version }
    return texts.first { $0.language == language }
      ?? texts.first { $0.language == .french } ?? texts.first
  }

  /// The languages in which that version can be read.
  public func languages(_ kind: Document.Kind, version: Int) -> [Language] {
    Language.allCases.filter { language in
      all.contains { $0.kind == kind && $0.version == version && $0.language == language }
    }
  }

  /// The last day on which an agreement to this version opens the gate; nil when it never ends.
  public func lastDay(ofAgreementTo version: Int) -> Day? {
    all.filter { $0.kind == .agreement && $0.version > version }.compactMap(\.agreeAgainBy).min()
  }

  /// The text a record names, if it is still here unchanged.
  public func unchanged(_ reference: DocumentReference) -> Document? {
    all.first { $0.reference == reference }
  }
}
