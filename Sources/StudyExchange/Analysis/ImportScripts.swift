import StudyModel
import Wording

extension AnalysisPackage {
  /// Scripts that read the tables with their labels into R, Stata and SPSS, by the names of their
  /// files.
  public var scripts: [(file: String, bytes: [UInt8])] {
    [("import.R", r), ("import.do", stata), ("import.sps", spss)].map { ($0, Array($1.utf8)) }
  }

  // MARK: R

  private var r: String {
    let tables = tables.map { table in
      let lines = table.columns.map { column in
        "  \(column.name) = \(Self.rType(column))"
      }.joined(separator: ",\n")
      let labels = table.columns.flatMap { Self.rLabels($0, of: table.name) }
      return """
        \(table.name) <- read.csv("\(table.file)", colClasses = c(
        \(lines)
        ), na.strings = "", encoding = "UTF-8", check.names = FALSE)
        \(labels.joined(separator: "\n"))

        """
    }
    return comment("#") + tables.joined(separator: "\n")
  }

  private static func rType(_ column: AnalysisColumn) -> String {
    switch column.kind {
    case .yesNo, .whole: "\"integer\""
    case .number: "\"numeric\""
    default: "\"character\""
    }
  }

  private static func rLabels(_ column: AnalysisColumn, of table: String) -> [String] {
    let place = "\(table)$\(column.name)"
    var lines: [String] = []
    if !column.options.isEmpty {
      let codes = column.options.map { quoted($0.code, "\\\"") }.joined(separator: ", ")
      let labels = column.options.map { quoted($0.label.french, "\\\"") }.joined(separator: ", ")
      lines.append(
        "\(place) <- factor(\(place),\n  levels = c(\(codes)),\n  labels = c(\(labels)))")
    }
    lines.append("attr(\(place), \"label\") <- \(quoted(column.label.french, "\\\""))")
    return lines
  }

  // MARK: Stata

  private var stata: String {
    let tables = tables.map { table in
      let labels = table.columns.flatMap(Self.stataLabels).joined(separator: "\n")
      let numbers = table.columns.filter { Self.isNumber($0) }.map(\.name)
      return """
        import delimited using "\(table.file)", varnames(1) case(preserve) encoding("utf-8") ///
          bindquote(strict) stringcols(_all) clear
        \(numbers.map { "destring \($0), replace" }.joined(separator: "\n"))
        \(labels)
        save "\(table.name).dta", replace

        """
    }
    return comment("*") + "version 14\n" + tables.joined(separator: "\n")
  }

  /// Codes become numbers from 1 with labels; the codes themselves stay in the table.
  private static func stataLabels(_ column: AnalysisColumn) -> [String] {
    let label = "label variable \(column.name) \(stataText(column.label.french, most: 80))"
    guard !column.options.isEmpty else { return [label] }
    let number = "\(column.name.prefix(30))_n"
    let values = column.options.enumerated().map { place, option in
      "\(place + 1) \(stataText(option.label.french, most: 240))"
    }
    return [label, "generate int \(number) = ."]
      + column.options.enumerated().map { place, option in
        "replace \(number) = \(place + 1) if \(column.name) == \(stataText(option.code, most: 240))"
      } + [
        "label define \(number) \(values.joined(separator: " "))",
        "label values \(number) \(number)",
      ]
  }

  /// Compound quotes hold quotes; what ends them, and names of macros, are taken out.
  private static func stataText(_ text: String, most: Int) -> String {
    let plain = String(text.plain.map { "`$'".contains($0) ? "’" : $0 }.prefix(most))
    return "`\"\(plain)\"'"
  }

  // MARK: SPSS

  private var spss: String {
    let tables = tables.map { table in
      let columns = table.columns.map { column in
        "  \(column.name) \(Self.isNumber(column) ? "F20.6" : Self.spssWidth(column))"
      }.joined(separator: "\n")
      let labels = table.columns.map { "  \($0.name) \(Self.quoted($0.label.french, "''", "'"))" }
      let values = table.columns.filter { !$0.options.isEmpty }.map { column in
        let lines = column.options.map {
          "  \(Self.quoted($0.code, "''", "'")) \(Self.quoted(String($0.label.french.prefix(60)), "''", "'"))"
        }
        return "VALUE LABELS \(column.name)\n\(lines.joined(separator: "\n"))."
      }
      return """
        GET DATA /TYPE=TXT /FILE='\(table.file)' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED
          /DELIMITERS="," /QUALIFIER='"' /FIRSTCASE=2 /VARIABLES=
        \(columns).
        VARIABLE LABELS
        \(labels.joined(separator: "\n")).
        \(values.joined(separator: "\n"))
        SAVE OUTFILE='\(table.name).sav'.

        """
    }
    return comment("*", end: ".") + tables.joined(separator: "\n")
  }

  private static func spssWidth(_ column: AnalysisColumn) -> String {
    let longest = column.options.map(\.code.utf8.count).max()
    return "A\(longest ?? (column.kind == .words ? 2000 : 40))"
  }

  // MARK: All

  private static func isNumber(_ column: AnalysisColumn) -> Bool {
    switch column.kind {
    case .yesNo, .whole, .number: true
    default: false
    }
  }

  private static func quoted(_ text: String, _ quote: String, _ mark: String = "\"") -> String {
    mark + text.plain.replacing("\\", with: "/").replacing(mark, with: quote) + mark
  }

  private func comment(_ sign: String, end: String = "") -> String {
    [plan.study.title.french, Self.warning.french, Self.warning.english].map {
      "\(sign) \($0.plain)\(end)\n"
    }.joined() + "\n"
  }
}

extension String {
  /// On one line.
  fileprivate var plain: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
