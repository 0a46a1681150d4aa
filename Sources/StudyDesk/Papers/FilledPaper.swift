import Restitution
public import StudyModel
import Wording

/// A paper with its blanks filled in for the participants of one referent. No participant's name is
/// in it.
public struct FilledPaper: Hashable, Sendable {
  /// The text with its blanks.
  public let template: PaperTemplate
  /// Whose details stand in it.
  public let referent: ID<Referent>
  let document: PaperDocument

  /// What its files are called, without what they end in.
  public var fileName: String {
    "\(template.id)-\(template.version)-\(referent).\(template.language.rawValue)"
  }

  /// The page, with all it needs inside.
  public var page: String { document.page }

  /// - Throws: `DeskError` with a finding for each blank that nothing fills.
  init(
    _ template: PaperTemplate, for referent: Referent, _ study: Study, _ contact: Contact?,
    on day: Day
  ) throws(DeskError) {
    let filling = PaperFilling(study: study, referent: referent, contact: contact)
    var values: [String: String] = [:]
    var findings: [DeskError.Finding] = []
    for blank in template.blanks {
      if let value = filling.value(of: blank, in: template.language) {
        values[blank.rawValue] = value
      } else {
        findings.append(
          DeskError.Finding(place: "{\(blank.rawValue)}", reason: filling.advice(blank)))
      }
    }
    guard findings.isEmpty else {
      throw DeskError(
        .unacceptable,
        Phrase(
          "Des blancs du document restent vides. Rien n’a été écrit.",
          "Blanks of the paper stay empty. Nothing was written."),
        findings: findings)
    }
    self.template = template
    self.referent = referent.id
    let foot = Phrase(
      "\(template.id), version \(template.version)", "\(template.id), version \(template.version)")
    func typeset(_ text: String) -> String {
      template.language == .french ? text.withFrenchSpaces : text
    }
    document = PaperDocument(
      title: typeset(template.title), study: study.title[template.language],
      foot: foot[template.language], language: template.language,
      blocks: template.blocks.map { block in
        block.mapTexts { text in
          typeset(text.filled { values[$0] })
        }
      }, date: day)
  }
}

/// What stands in the blanks of a paper.
struct PaperFilling {
  let study: Study
  let referent: Referent
  let contact: Contact?

  func value(of blank: PaperTemplate.BlankName, in language: Language) -> String? {
    switch blank {
    case .contactName: contact?.name
    case .contactTelephone: contact?.telephone
    case .contactMail: contact?.mail
    case .contactOrganisation:
      contact?.organisation ?? study.organisation(referent.organisation)?.label[language]
    case .studyTitle: study.title[language]
    case .studyPurpose: study.purpose[language]
    case .studyController: study.legalBasis.controller[language]
    case .studyFrom: study.phase(study.interviews.phase)?.from.words[language]
    case .studyTo: study.phase(study.interviews.phase)?.to.words[language]
    }
  }

  func advice(_ blank: PaperTemplate.BlankName) -> Phrase {
    switch blank {
    case .contactName, .contactTelephone, .contactMail, .contactOrganisation:
      Phrase(
        "Complétez contacts.yaml pour \(referent.id), d’après contacts.example.yaml.",
        "Fill in contacts.yaml for \(referent.id), as contacts.example.yaml shows.")
    case .studyTitle, .studyPurpose, .studyController, .studyFrom, .studyTo:
      Phrase("study.yaml ne le dit pas.", "study.yaml does not say.")
    }
  }
}

extension String {
  /// The text with each name between curly brackets replaced, in one pass: what stands in a value is
  /// not looked at again.
  func filled(_ value: (String) -> String?) -> String {
    let parts = split(separator: "{", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part -> String in
      guard index > 0 else { return String(part) }
      guard let end = part.firstIndex(of: "}"), let value = value(String(part[..<end])) else {
        return "{" + String(part)
      }
      return value + String(part[part.index(after: end)...])
    }.joined()
  }
}
