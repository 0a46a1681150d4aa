import ArgumentParser
import Foundation
import StudyDesk
import Wording

/// Where a passphrase comes from: a file for scripts, or the terminal, where it is not shown.
/// Never the command line, which others can read.
struct PassphraseQuestions {
  let file: String?
  let options: ResultOptions

  /// Holds the whole dialogue about passphrases, with the work between its questions: whoever types
  /// ahead shows nothing.
  ///
  /// - Parameter isAsking: false when all of them come from files.
  func privately<Result>(when isAsking: Bool, _ body: () throws -> Result) rethrows -> Result {
    guard isAsking, Terminal.isThere, !options.noInput else { return try body() }
    return try KeyMode.withoutEcho(body)
  }

  /// A passphrase that exists.
  func existing(of user: String) throws -> String {
    if let file { return try Self.read(file) }
    return try typed(
      Phrase("Phrase de passe de \(user)", "Passphrase of \(user)"), option: "--passphrase-file")
  }

  /// A passphrase that is to be, typed twice, until both are the same.
  func new(of user: String, from file: String?, option: String) throws -> String {
    if let file { return try Self.read(file) }
    while true {
      let first = try typed(
        Phrase("Nouvelle phrase de passe de \(user)", "New passphrase of \(user)"), option: option)
      let second = try typed(
        Phrase("La même, encore une fois", "The same once more"), option: option)
      if first == second { return first }
      Console.standard.say(
        Phrase(
          "Les deux ne sont pas pareilles. Recommencez.",
          "The two are not the same. Type them again."
        ))
    }
  }

  /// The first line of a file.
  static func read(_ path: String) throws -> String {
    var bytes = try InputFile.beginning(path, of: 4096)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let text = String(validating: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    guard let text, text.contains(where: { !$0.isWhitespace }) else {
      throw DeskError.emptyPassphrase(InputFile.name(path))
    }
    return text
  }

  private func typed(_ prompt: Phrase, option: String) throws -> String {
    guard Terminal.isThere, !options.noInput else { throw DeskError.passphraseMissing(option) }
    return try Terminal.hearHidden(prompt.spoken + Phrase("\u{A0}: ", ": ").spoken)
  }
}

extension Terminal {
  /// What a person types without its being shown.
  fileprivate static func hearHidden(_ prompt: String) throws -> String {
    show(prompt)
    defer { show("\n") }
    return try KeyMode.whileReadingKeys {
      let keys = KeyReader(nextByte: nextByte)
      var text = String.UnicodeScalarView()
      while let key = try keys.next() {
        switch key {
        case .enter: return String(text)
        case .interrupt, .endOfInput: throw DeskError.stopped
        case .backspace: if !text.isEmpty { text.removeLast() }
        case .eraseLine: text.removeAll()
        case .character(let character): text.append(character)
        case .paste(let pasted): text.append(contentsOf: pasted.unicodeScalars)
        default: break
        }
      }
      throw DeskError.stopped
    }
  }
}

extension DeskError {
  fileprivate static func passphraseMissing(_ option: String) -> DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "Donnez la phrase de passe dans un fichier, avec \(option).",
        "Give the passphrase in a file, with \(option)."))
  }

  fileprivate static func emptyPassphrase(_ file: String) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        """
        La première ligne de «\u{A0}\(file)\u{A0}» est vide ou illisible\u{A0}: il y faut la phrase \
        de passe, en UTF-8.
        """,
        "The first line of “\(file)” is empty or unreadable: it should be the passphrase, in UTF-8."
      ))
  }
}
