import ArgumentParser

/// A command line of the plainest kind: words, and options written in full, each of them once.
///
/// The parser asks the runtime of every property of a command what it conforms to, and each of these
/// questions goes through all that the whole program knows of conformances: more work than all else
/// that writing an entry takes. What people and their scripts do all day is therefore read here
/// first. Any other line, every fault and every help is the parser's.
struct PlainLine {
  /// The arguments; nil in the place of what was taken, so that no option takes the value of another.
  private var rest: [String?]
  /// False once something stood there that only the parser understands.
  private var isPlain = true

  private init(_ arguments: [String]) { rest = arguments }

  /// The command of that type with these arguments; nil when only the parser can tell.
  static func read<Command: ReadFromPlainLine>(
    _ arguments: [String], as type: Command.Type
  ) -> Command? {
    var line = PlainLine(arguments)
    let command: Command = line.group()
    return line.isPlain && line.rest.allSatisfy { $0 == nil } ? command : nil
  }

  /// Options that belong together, or a whole command, once they agree with each other.
  mutating func group<Group: ReadFromPlainLine>() -> Group {
    var group = Group(&self)
    do { try group.validate() } catch { isPlain = false }
    return group
  }

  /// The value of an option: `--name value` or `--name=value`.
  mutating func value(_ name: String) -> String? {
    let assigned = name + "="
    let isMeant = { (word: String?) in word == name || word?.hasPrefix(assigned) == true }
    guard let place = rest.firstIndex(where: isMeant), let option = rest[place] else { return nil }
    guard option != name else { return value(after: place) }
    rest[place] = nil
    return String(option.dropFirst(assigned.count))
  }

  private mutating func value(after place: Int) -> String? {
    guard place + 1 < rest.count, let value = rest[place + 1], !value.hasPrefix("-") else {
      isPlain = false
      return nil
    }
    (rest[place], rest[place + 1]) = (nil, nil)
    return value
  }

  /// The value of an option in its own type.
  mutating func value<Value: ExpressibleByArgument>(
    _ name: String, as type: Value.Type = Value.self
  ) -> Value? {
    guard let text: String = value(name) else { return nil }
    let value = Value(argument: text)
    if value == nil { isPlain = false }
    return value
  }

  /// The values of an option that may be repeated.
  mutating func values(_ name: String) -> [String] {
    var values: [String] = []
    while let value: String = value(name) { values.append(value) }
    return values
  }

  /// Whether a flag is there.
  mutating func flag(_ name: String) -> Bool {
    guard let place = rest.firstIndex(of: name) else { return false }
    rest[place] = nil
    return true
  }

  /// The next word, once the values of all options were taken.
  mutating func word() -> String? {
    guard let place = rest.firstIndex(where: { $0 != nil }), rest[place]?.hasPrefix("-") == false
    else { return nil }
    defer { rest[place] = nil }
    return rest[place]
  }
}

/// A command, or options that belong together, that can be read from a plain line: all that they
/// declare, by the names they declare.
protocol ReadFromPlainLine: ParsableArguments {
  init(_ line: inout PlainLine)
}

extension GlobalOptions: ReadFromPlainLine {
  init(_ line: inout PlainLine) {
    self.init()
    study = line.value("--study")
    user = line.value("--as")
    passphraseFile = line.value("--passphrase-file")
    results = line.group()
  }
}

extension ResultOptions: ReadFromPlainLine {
  init(_ line: inout PlainLine) {
    self.init()
    lang = line.value("--lang")
    format = line.value("--format") ?? .table
    noInput = line.flag("--no-input")
    quiet = line.flag("--quiet")
  }
}
