import Wording

extension CSVTable {
  /// Reads a table in UTF-8: commas, or semicolons as spreadsheets in French write them; lines that
  /// end in CRLF or LF; empty lines left out.
  /// - Throws: the first fault, with its line.
  public init(reading bytes: [UInt8]) throws(CSVFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    var scanner = CSVScanner(text)
    guard let (_, header) = try scanner.next() else { throw .empty }
    self.init(header: header)
    while let (line, cells) = try scanner.next() {
      guard cells.count == header.count else {
        throw .cells(cells.count, of: header.count, line)
      }
      append(cells, line: line)
    }
  }

  /// All records of a text, whatever the number of their cells.
  static func records(reading bytes: [UInt8]) throws(CSVFault) -> [Record] {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    var scanner = CSVScanner(text)
    var records: [Record] = []
    while let (line, cells) = try scanner.next() {
      records.append(Record(line: line, cells: cells))
    }
    return records
  }
}

/// Cuts a text into records.
private struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  init(_ text: String) {
    bytes = Array((text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]).utf8)
    let (comma, semicolon) = (UInt8(ascii: ","), UInt8(ascii: ";"))
    // The first line that has one or the other: some begin with the name of a sheet alone.
    let first = bytes.firstIndex { $0 == comma || $0 == semicolon } ?? bytes.endIndex
    let head = bytes[first...].prefix { $0 != Self.lineFeed }
    let isFrench = !head.contains(comma) && head.contains(semicolon)
    separator = isFrench ? semicolon : comma
  }

  /// The next record that is not an empty line, and the line it begins on.
  mutating func next() throws(CSVFault) -> (Int, [String])? {
    while place < bytes.count {
      let start = line
      let cells = try record()
      if cells != [""] { return (start, cells) }
    }
    return nil
  }

  private mutating func record() throws(CSVFault) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard place < bytes.count else { return cells }
      let byte = bytes[place]
      place += 1
      if byte == separator { continue }
      if byte == Self.carriageReturn, place < bytes.count, bytes[place] == Self.lineFeed {
        place += 1
      }
      line += 1
      return cells
    }
  }

  /// Stops before the separator or the end of the line.
  private mutating func cell() throws(CSVFault) -> String {
    let isQuoted = place < bytes.count && bytes[place] == Self.quote
    let raw = isQuoted ? try quoted() : plain()
    guard place == bytes.count || isEnd(bytes[place]) else { throw .strayQuote(line) }
    let text = String(decoding: raw, as: UTF8.self)
    return text.hasPrefix("'") && text.isFormula ? String(text.dropFirst()) : text
  }

  private mutating func plain() -> [UInt8] {
    let start = place
    while place < bytes.count, !isEnd(bytes[place]), bytes[place] != Self.quote { place += 1 }
    return Array(bytes[start..<place])
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func quoted() throws(CSVFault) -> [UInt8] {
    let start = line
    var raw: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == Self.quote {
        guard place < bytes.count, bytes[place] == Self.quote else { return raw }
        place += 1
      }
      if byte == Self.lineFeed { line += 1 }
      raw.append(byte)
    }
    throw .openQuote(start)
  }
}
