public import StudyForms
import Wording

/// A form read from the sheets of an XLSForm.
public struct XLSFormImport: Sendable {
  /// A file as it was named and what stands in it.
  public struct File: Sendable {
    let name: String
    let kind: SheetFileKind
    let bytes: [UInt8]

    /// A file whose sheet is called like the file where it does not say itself.
    public init(name: String, kind: SheetFileKind, bytes: [UInt8]) {
      self.name = name
      self.kind = kind
      self.bytes = bytes
    }
  }

  /// The questionnaire; nil when there is none to speak of.
  public let questionnaire: Questionnaire?
  /// Everything found, in the order of the sheets.
  public let findings: [SheetFinding]

  /// True when the questionnaire asks what the sheets ask.
  public var isAcceptable: Bool { questionnaire != nil && !findings.contains { $0.isError } }

  /// Reads one workbook, or several files with a sheet each, and checks what comes of it.
  /// - Parameters:
  ///   - files: what to read.
  ///   - url: the address by which answers will name the form.
  public init(_ files: [File], url: String? = nil) {
    var findings = SheetFindingList(
      file: files.first?.name ?? "", hasCells: files.allSatisfy { $0.kind == .xlsx })
    var tables: [String: XLSTable] = [:]
    for file in files {
      do {
        let sheets = try Sheet.reading(
          file.bytes, file.kind, name: Self.sheetName(file.name), where: XLSFormSheet.isRead)
        for sheet in sheets {
          let table = XLSTable(sheet)
          tables[table.name] = table
        }
      } catch {
        findings.add(.unreadable, sheet: nil, row: error.line, error.reason)
      }
    }
    guard findings.all.isEmpty else {
      questionnaire = nil
      self.findings = findings.all
      return
    }
    var reading = XLSFormReading(tables, findings)
    let (form, found) = reading.read(url: url)
    questionnaire = form
    self.findings = found
  }

  /// A sheet that stands alone in its file has the name of the file, or is the survey.
  private static func sheetName(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    let stem = String(last.prefix { $0 != "." }).lowercased()
    return ["choices", "settings"].first { stem == $0 || stem.hasSuffix("-\($0)") } ?? "survey"
  }
}
