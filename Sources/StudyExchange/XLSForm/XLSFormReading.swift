import JSONTree
import StudyForms
import Wording

/// Reads the sheets of a form, row by row, into a questionnaire.
struct XLSFormReading {
  /// One of the questions that a question with a filter becomes.
  struct Split {
    let part: XLSTarget.Part
    /// The answers elsewhere for which it is the one that is asked.
    let logic: XLSLogic
  }

  let tables: [String: XLSTable]
  var findings: SheetFindingList
  let languages: XLSLanguages
  let settings: XLSRow?
  var lists: [String: [XLSChoice]] = [:]
  var targets: [String: XLSTarget] = [:]
  var splits: [String: [Split]] = [:]
  /// The row that asks for each item.
  var rows: [String: XLSRow] = [:]

  init(_ tables: [String: XLSTable], _ findings: SheetFindingList) {
    self.tables = tables
    self.findings = findings
    settings = tables["settings"]?.rows.first
    languages = XLSLanguages(
      default: settings?["default_language"], tables["survey"]?.columns ?? XLSColumns(nil))
  }

  mutating func read(url: String?) -> (Questionnaire?, [SheetFinding]) {
    guard let survey = tables["survey"], checkHeader(survey, needing: ["type", "name"]) else {
      if tables["survey"] == nil { addMissingSheet() }
      return (nil, findings.all)
    }
    checkVisible(survey, ["name", "type"])
    readChoices()
    if let settings = tables["settings"] { _ = checkHeader(settings, needing: []) }
    for name in ["external_choices", "entities"] where tables[name]?.rows.isEmpty == false {
      findings.add(
        .notCarried, sheet: name, severity: .warning,
        .typesetHere(
          "Cette feuille n'a pas d'équivalent : elle est laissée de côté.",
          "This sheet has no counterpart: it is left aside."))
    }
    let nodes = tree(survey.rows)
    name(nodes)
    let items = items(nodes)
    if items.isEmpty {
      findings.add(
        .missingValue, sheet: "survey",
        .typesetHere(
          "Le formulaire ne pose aucune question : ajoutez une ligne avec type et name.",
          "The form asks no question: add a row with type and name."))
    }
    let reading = Questionnaire.read(.object(form(items, url: url)), file: findings.file)
    let found = reading.findings + (reading.resource?.check(file: findings.file) ?? [])
    for finding in found { add(finding) }
    return (reading.resource, findings.all)
  }

  /// What the form that came of it has against it, at the row it comes from.
  private mutating func add(_ finding: Finding) {
    // The cell that holds it was told of already.
    if finding.code == .invisibleCharacter,
      findings.all.contains(where: { $0.code == .invisibleCharacter })
    {
      return
    }
    let words = SheetWords(finding)
    guard let row = finding.linkId.flatMap({ rows[$0] }) else {
      findings.add(.form, sheet: "survey", severity: finding.severity, words.message)
      return
    }
    findings.add(
      .form, row, words.column, severity: finding.severity, words.message.french,
      words.message.english)
  }

  private mutating func addMissingSheet() {
    findings.add(
      .missingSheet, sheet: nil,
      .typesetHere(
        "Il manque la feuille survey : nommez ainsi celle des questions.",
        "The sheet survey is missing: give this name to the one with the questions."))
  }

  /// Looks for what nobody sees in the names of a sheet: two would look the same.
  mutating func checkVisible(_ table: XLSTable, _ names: [String]) {
    for row in table.rows {
      for name in names {
        for column in row.columns.all(name) {
          guard let fault = row[column]?.nameFault else { continue }
          findings.add(
            .invisibleCharacter, sheet: row.sheet, row: row.number, column: column.heading,
            at: column.index, fault)
        }
      }
    }
  }

  /// Looks at the headings; false when the sheet cannot be read without one that is missing.
  mutating func checkHeader(_ table: XLSTable, needing names: [String]) -> Bool {
    let missing = names.filter { table.columns.first($0) == nil }
    for name in missing {
      findings.add(
        .missingColumn, sheet: table.name, row: table.headerRow, column: name,
        .typesetHere(
          "Il manque la colonne « \(name) » : ajoutez-la à la première ligne de la feuille.",
          "The column “\(name)” is missing: add it to the first row of the sheet."))
    }
    var seen: Set<String> = []
    for column in table.columns.all {
      checkLanguage(column, table)
      if !seen.insert(column.name + "|" + (column.language ?? "")).inserted {
        add(
          .doubleColumn, column, table, .error,
          "Cette colonne est là deux fois : gardez-en une.",
          "This column is there twice: keep one of them.")
      }
      if let known = XLSFormSheet.known[table.name], !known.contains(column.name) {
        add(
          .unknownColumn, column, table, .warning,
          "XLSForm ne connaît pas cette colonne, elle n'est pas lue : vérifiez l'orthographe.",
          "XLSForm does not know this column, it is not read: check the spelling.")
      }
    }
    return missing.isEmpty
  }

  private mutating func checkLanguage(_ column: XLSColumn, _ table: XLSTable) {
    guard let language = column.language, XLSLanguages.code(language) == nil else { return }
    add(
      .unknownLanguage, column, table, .error,
      "Quelle langue est-ce ? Ajoutez son code entre parenthèses, par exemple « Français (fr) ».",
      "Which language is this? Add its code in parentheses, for instance “Français (fr)”.")
  }

  private mutating func add(
    _ code: SheetFinding.Code, _ column: XLSColumn, _ table: XLSTable,
    _ severity: Finding.Severity, _ french: String, _ english: String
  ) {
    findings.add(
      code, sheet: table.name, row: table.headerRow, column: column.heading, at: column.index,
      severity: severity, .typesetHere(french, english))
  }
}

extension Phrase {
  /// A text whose French gets its no-break spaces.
  static func typesetHere(_ french: String, _ english: String) -> Phrase {
    Phrase(french.withFrenchSpaces, english)
  }
}
