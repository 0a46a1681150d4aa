import StudyModel
public import Wording

extension ForeignCodebook {
  /// Reads a codebook from CSV: one that Sillage wrote, or any with a column `tag`, `name` or
  /// `path` and maybe one `description`, as Taguette writes them, where points lead to sub-themes.
  /// - Parameters:
  ///   - bytes: the file, UTF-8.
  ///   - language: the language of `description`; the other columns name theirs.
  public static func csv(
    _ bytes: [UInt8], in language: Language
  ) -> (ForeignCodebook?, [ExchangeFinding]) {
    do {
      let table = try CSVTable(reading: bytes)
      var reader = CSVCodebookReader(table: table, language: language)
      reader.read()
      if reader.codes.isEmpty, reader.findings.isEmpty {
        reader.findings.append(ExchangeFinding(1, "Aucun thème ici.", "No theme here."))
      }
      reader.findings += reader.codes.compactMap(\.finding)
      guard reader.findings.isEmpty else { return (nil, reader.findings) }
      let first = table.records.first
      if let fault = reader.cell("codebook", first)?.nameFault {
        return (nil, [ExchangeFinding(line: first?.line ?? 1, reason: fault)])
      }
      return (
        ForeignCodebook(
          id: reader.cell("codebook", first).map { ID($0) },
          version: reader.cell("version", first).flatMap { Int($0) }, codes: reader.codes), []
      )
    } catch { return (nil, [ExchangeFinding(line: error.line, reason: error.reason)]) }
  }
}

private struct CSVCodebookReader {
  let table: CSVTable
  let language: Language
  private(set) var codes: [ForeignCodebook.Code] = []
  var findings: [ExchangeFinding] = []
  private var columns: [String: Int] = [:]
  /// Where the first code of each path, and of each name, stands.
  private var places: [[String]: Int] = [:]
  private var named: [ID<Theme>: Int] = [:]

  init(table: CSVTable, language: Language) {
    self.table = table
    self.language = language
    for name in Column.allCases.map(\.rawValue) + ["name", "path"] {
      columns[name] = table.column(name)
    }
  }

  mutating func read() {
    if columns["id"] != nil, columns["label_fr"] != nil, columns["label_en"] != nil {
      for record in table.records { addOwn(record) }
    } else if let tag = ["tag", "name", "path"].first(where: { columns[$0] != nil }) {
      for record in table.records { addTag(cell(tag, record), record) }
    } else {
      findings.append(
        ExchangeFinding(
          1, "Il faut une colonne «\u{A0}tag\u{A0}», «\u{A0}name\u{A0}» ou «\u{A0}path\u{A0}».",
          "A column “tag”, “name” or “path” is needed."))
    }
  }

  /// The text of a column; nil when it is empty or not there.
  func cell(_ column: String, _ record: CSVTable.Record?) -> String? {
    guard let place = columns[column], let text = record?.cells[place], !text.isBlank else {
      return nil
    }
    return text.replacing("\r\n", with: "\n")
  }

  private mutating func addOwn(_ record: CSVTable.Record) {
    guard let id = cell("id", record) else { return note(record, "id") }
    var texts: [Language: ThemeText] = [:]
    for language in Language.allCases {
      let tongue = language.rawValue
      guard let label = cell("label_\(tongue)", record) else { continue }
      texts[language] = ThemeText(
        label: label, definition: cell("definition_\(tongue)", record) ?? "",
        exclusions: cell("exclusions_\(tongue)", record),
        examples: cell("examples_\(tongue)", record).map(ThemeText.items) ?? [])
    }
    guard !texts.isEmpty else { return note(record, "label_\(language.rawValue)") }
    let parent = cell("parent", record).map { ID<Theme>($0) }
    let place = parent.flatMap { name in named[name] }
    if let parent, place == nil { return noteParent(record, parent.text) }
    let label = texts[language]?.label ?? texts.values.first?.label ?? id
    add(
      ForeignCodebook.Code(
        line: record.line, path: (place.map { codes[$0].path } ?? []) + [label], id: ID(id),
        parent: place, texts: texts))
  }

  private mutating func addTag(_ tag: String?, _ record: CSVTable.Record) {
    guard let tag else { return note(record, "tag") }
    let path = tag.split(separator: ".").map { $0.trimmed }.filter { !$0.isEmpty }
    guard !path.isEmpty else { return note(record, "tag") }
    let description = cell("description", record) ?? ""
    let parent = place(of: Array(path.dropLast()), record.line)
    let text = ThemeText(label: path[path.count - 1], description: description)
    if let known = places[path] {
      codes[known].texts = [language: text]
    } else {
      add(
        ForeignCodebook.Code(
          line: record.line, path: path, parent: parent, texts: [language: text]))
    }
  }

  /// The place of the code of that path, made without a definition where no line names it yet.
  private mutating func place(of path: [String], _ line: Int) -> Int? {
    guard let label = path.last else { return nil }
    if let known = places[path] { return known }
    let parent = place(of: Array(path.dropLast()), line)
    add(
      ForeignCodebook.Code(
        line: line, path: path, parent: parent,
        texts: [language: ThemeText(label: label, definition: "")]))
    return codes.count - 1
  }

  private mutating func add(_ code: ForeignCodebook.Code) {
    if places[code.path] == nil { places[code.path] = codes.count }
    if let id = code.id, named[id] == nil { named[id] = codes.count }
    codes.append(code)
  }

  private mutating func note(_ record: CSVTable.Record, _ column: String) {
    findings.append(
      ExchangeFinding(
        record.line, "La colonne «\u{A0}\(column)\u{A0}» est vide.",
        "The column “\(column)” is empty."
      ))
  }

  private mutating func noteParent(_ record: CSVTable.Record, _ parent: String) {
    findings.append(
      ExchangeFinding(
        record.line, "Le thème «\u{A0}\(parent)\u{A0}» doit être sur une ligne plus haut.",
        "The theme “\(parent)” must be on a line above."))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
