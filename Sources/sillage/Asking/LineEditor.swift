import Wording

/// A line, or a text of several lines, while it is typed; a value without input or output.
struct LineEditor {
  /// What a key led to.
  enum Outcome: Equatable {
    case goesOn
    case done(String)
    case stopped
  }

  /// True when an empty line ends the text, and not the first line's end.
  let isLong: Bool
  private(set) var before: String
  private(set) var after = ""

  init(isLong: Bool, text: String = "") {
    self.isLong = isLong
    before = text
  }

  var text: String { before + after }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .character(let scalar): before.unicodeScalars.append(scalar)
    case .paste(let text): before += isLong ? text.harmless : text.harmless.onOneLine
    case .enter: return enter()
    case .interrupt: return .stopped
    case .endOfInput:
      if text.isEmpty { return .stopped }
      if !after.isEmpty { after.removeFirst() }
    default: move(key)
    }
    return .goesOn
  }

  private mutating func enter() -> Outcome {
    guard isLong else { return .done(text) }
    if after.isEmpty, before.isEmpty || before.last == "\n" || before.isCommand {
      return .done(text)
    }
    before += "\n"
    return .goesOn
  }

  private mutating func move(_ key: Key) {
    switch key {
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: left()
    case .right: right()
    case .home: while !before.isEmpty, before.last != "\n" { left() }
    case .end: while !after.isEmpty, after.first != "\n" { right() }
    case .up: up()
    case .down: down()
    case .eraseLine: while !before.isEmpty, before.last != "\n" { before.removeLast() }
    case .eraseWord:
      while before.last == " " { before.removeLast() }
      while let last = before.last, last != " ", last != "\n" { before.removeLast() }
    default: break
    }
  }

  private mutating func left() {
    if let last = before.popLast() { after.insert(last, at: after.startIndex) }
  }

  private mutating func right() {
    if !after.isEmpty { before.append(after.removeFirst()) }
  }

  /// To the line above, as far in as it allows.
  private mutating func up() {
    let column = column
    move(.home)
    guard !before.isEmpty else { return }
    left()
    move(.home)
    advance(column)
  }

  private mutating func down() {
    let column = column
    move(.end)
    guard !after.isEmpty else { return }
    right()
    advance(column)
  }

  private var column: Int { before.reversed().prefix { $0 != "\n" }.count }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count {
      guard let next = after.first, next != "\n" else { return }
      right()
    }
  }
}

extension String {
  var onOneLine: String { replacing("\n", with: " ") }

  /// True for a text that is nothing but a word such as « retour », which needs no empty line.
  fileprivate var isCommand: Bool { AskedWord(trimmed) != nil }
}
