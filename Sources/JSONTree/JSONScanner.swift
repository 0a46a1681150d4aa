/// Reads JSON from bytes, one value after another, knowing its place for errors.
struct JSONScanner {
  private let bytes: [UInt8]
  private let maximumDepth: Int
  private let passedOver: String?
  private var at = 0
  private var depth = 0

  init(_ bytes: [UInt8], maximumDepth: Int, passingOver passedOver: String? = nil) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.passedOver = passedOver
  }

  mutating func document() throws(JSONError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let value = try value()
    skipSpace()
    if at < bytes.count { throw failure(.textAfterValue) }
    return value
  }

  private mutating func value() throws(JSONError) -> JSON {
    skipSpace()
    guard at < bytes.count else { throw failure(.unexpectedEnd) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try nested(object)
    case UInt8(ascii: "["): return try nested(array)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw failure(.unexpectedCharacter)
    }
  }

  private mutating func nested(
    _ read: (inout JSONScanner) throws(JSONError) -> JSON
  ) throws(JSONError) -> JSON {
    depth += 1
    guard depth <= maximumDepth else { throw failure(.tooDeep) }
    at += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private func object(_ scanner: inout JSONScanner) throws(JSONError) -> JSON {
    try scanner.objectBody()
  }

  private func array(_ scanner: inout JSONScanner) throws(JSONError) -> JSON {
    try scanner.arrayBody()
  }

  private mutating func objectBody() throws(JSONError) -> JSON {
    var members: [JSONObject.Member] = []
    var names: Set<String>?
    if take(UInt8(ascii: "}")) { return .object(JSONObject()) }
    repeat {
      skipSpace()
      guard at < bytes.count else { throw failure(.unexpectedEnd) }
      guard bytes[at] == UInt8(ascii: "\"") else { throw failure(.unexpectedCharacter) }
      let start = at
      let name = try string()
      if isRepeated(name, in: members, known: &names) { throw failure(.repeatedName, at: start) }
      guard take(UInt8(ascii: ":")) else { throw failureHere() }
      let value = name == passedOver ? try steppedOver() : try value()
      members.append(JSONObject.Member(name: name, value: value))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failureHere() }
    return .object(JSONObject(unique: members))
  }

  /// Steps over an array or object without reading it; reads anything else.
  private mutating func steppedOver() throws(JSONError) -> JSON {
    skipSpace()
    guard at < bytes.count, [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[at]) else {
      return try value()
    }
    var open = 0
    repeat {
      guard at < bytes.count else { throw failure(.unexpectedEnd) }
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: "\""): stepOverString()
      default: break
      }
      at += 1
    } while open > 0
    return .null
  }

  /// Goes to the closing quotation mark, or to the end when there is none.
  private mutating func stepOverString() {
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  /// A set of names is worth its memory only for long objects.
  private func isRepeated(
    _ name: String, in members: [JSONObject.Member], known: inout Set<String>?
  ) -> Bool {
    if members.count < 16 { return members.contains { $0.name == name } }
    if known == nil { known = Set(members.map(\.name)) }
    return known?.insert(name).inserted == false
  }

  private mutating func arrayBody() throws(JSONError) -> JSON {
    var elements: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat { elements.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failureHere() }
    return .array(elements)
  }

  private mutating func word(_ text: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    let start = at
    for offset in 0..<text.utf8CodeUnitCount {
      guard at < bytes.count else { throw failure(.unexpectedEnd) }
      guard bytes[at] == text.utf8Start[offset] else {
        throw failure(.unexpectedCharacter, at: start)
      }
      at += 1
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSONNumber {
    let start = at
    _ = takeRaw(UInt8(ascii: "-"))
    if !takeRaw(UInt8(ascii: "0")) { try digits(from: start) }
    if takeRaw(UInt8(ascii: ".")) { try digits(from: start) }
    if takeRaw(UInt8(ascii: "e")) || takeRaw(UInt8(ascii: "E")) {
      _ = takeRaw(UInt8(ascii: "+")) || takeRaw(UInt8(ascii: "-"))
      try digits(from: start)
    }
    if at < bytes.count, isDigit(bytes[at]) { throw failure(.badNumber, at: start) }
    return JSONNumber(checked: String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func digits(from start: Int) throws(JSONError) {
    let first = at
    while at < bytes.count, isDigit(bytes[at]) { at += 1 }
    if at == first { throw failure(.badNumber, at: start) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func string() throws(JSONError) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
      if bytes[at] < 0x20 { throw failure(.controlCharacterInString) }
      at += 1
    }
    guard at < bytes.count else { throw failure(.unexpectedEnd) }
    if bytes[at] == UInt8(ascii: "\"") {
      let text = try text(bytes[start..<at], from: start)
      at += 1
      return text
    }
    return try stringWithEscapes(from: start)
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var unescaped = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return try text(unescaped[...], from: start)
      case UInt8(ascii: "\\"):
        at += 1
        unescaped.append(contentsOf: try escape().utf8)
      case 0..<0x20:
        throw failure(.controlCharacterInString)
      default:
        unescaped.append(byte)
        at += 1
      }
    }
    throw failure(.unexpectedEnd)
  }

  private func text(_ slice: ArraySlice<UInt8>, from start: Int) throws(JSONError) -> String {
    // Names and codes are ASCII, nearly all of them, and need no second look.
    if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw failure(.notUTF8, at: start)
    }
    return text
  }

  private mutating func escape() throws(JSONError) -> String {
    guard at < bytes.count else { throw failure(.unexpectedEnd) }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return String(try unicodeEscape())
    default: throw failure(.badEscape, at: at - 1)
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> Character {
    let start = at
    var code = try fourHexDigits()
    if (0xD800..<0xDC00).contains(code) {
      guard takeRaw(UInt8(ascii: "\\")), takeRaw(UInt8(ascii: "u")) else {
        throw failure(.badEscape, at: start)
      }
      let low = try fourHexDigits()
      guard (0xDC00..<0xE000).contains(low) else { throw failure(.badEscape, at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw failure(.badEscape, at: start) }
    return Character(scalar)
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw failure(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        throw failure(.badEscape)
      }
      code = code << 4 + UInt32(digit)
      at += 1
    }
    return code
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    return takeRaw(byte)
  }

  private mutating func takeRaw(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private func failureHere() -> JSONError {
    failure(at < bytes.count ? .unexpectedCharacter : .unexpectedEnd)
  }

  private func failure(_ reason: JSONError.Reason, at place: Int? = nil) -> JSONError {
    let before = bytes[..<min(place ?? at, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    return JSONError(reason: reason, line: line, column: before.endIndex - lineStart + 1)
  }
}
