public import Wording

/// The kinds of file that hold sheets.
public enum SheetFileKind: String, CaseIterable, Hashable, Sendable {
  /// Office Open XML, comma-separated values, tables of Markdown.
  case xlsx, csv, md

  /// The kind that a file's name says; nil for any other.
  public init?(fileName: String) {
    guard let ending = fileName.split(separator: ".").last?.lowercased() else { return nil }
    switch ending {
    case "xlsx", "xlsm": self = .xlsx
    case "csv": self = .csv
    case "md", "markdown": self = .md
    default: return nil
    }
  }
}

/// Why a file does not give its sheets.
public struct SheetFault: Error, Hashable, Sendable {
  /// The line, for a text.
  public let line: Int?
  /// What is wrong and what to do.
  public let reason: Phrase

  init(_ reason: Phrase, line: Int? = nil) {
    self.line = line
    self.reason = reason
  }
}

extension Sheet {
  /// The sheets of a file, in its order.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - kind: what it is.
  ///   - name: what its one sheet is called where the file does not say, such as `survey`.
  ///   - isRead: which sheets of a workbook are read, by their names; all without it.
  public static func reading(
    _ bytes: [UInt8], _ kind: SheetFileKind, name: String,
    where isRead: (String) -> Bool = { _ in true }
  ) throws(SheetFault) -> [Sheet] {
    switch kind {
    case .xlsx: try XLSXReader(bytes).sheets(where: isRead)
    case .csv: try csv(bytes, name: name)
    case .md: try markdown(bytes)
    }
  }
}
