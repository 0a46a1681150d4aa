import JSONTree
public import StudyForms
import Wording

/// A questionnaire as the sheets of an XLSForm.
///
/// What XLSForm has no word for (other ids, systems of codes, units…) stands in a column `sillage`
/// that other programs pass over, so that the way back gives the same form.
public struct XLSFormExport: Sendable {
  /// What the sheets do not ask as the questionnaire does.
  public let findings: [SheetFinding]
  let survey: SheetDraft
  let choices: SheetDraft
  let settings: SheetDraft

  /// The sheets of a form.
  /// - Parameters:
  ///   - questionnaire: a form without errors.
  ///   - file: the name that findings carry.
  public init(_ questionnaire: Questionnaire, file: String) {
    var writing = XLSFormWriting(questionnaire, file: file)
    writing.write()
    findings = writing.findings.all
    survey = writing.survey
    choices = writing.choices
    settings = writing.settings
  }

  /// The file.
  /// - Throws: there is no such file to be made here.
  public func bytes(_ kind: SheetFileKind) throws(SheetFault) -> [UInt8] {
    let sheets = [survey, choices, settings].filter { !$0.rows.isEmpty }
    return switch kind {
    case .csv: SheetDraft.csv(sheets)
    case .md: SheetDraft.markdown(sheets)
    case .xlsx: try SheetDraft.xlsx(sheets)
    }
  }
}
