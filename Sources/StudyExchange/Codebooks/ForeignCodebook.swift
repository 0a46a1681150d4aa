public import StudyModel
public import Wording

/// A codebook as another program's file tells it, before its themes are matched with known ones.
public struct ForeignCodebook: Hashable, Sendable {
  /// One code and what is said of it.
  public struct Code: Hashable, Sendable {
    /// The line it begins on, from 1.
    public var line: Int
    /// The labels from the main theme down to this one.
    public var path: [String]
    /// The name of the theme, where the file has it.
    public var id: ID<Theme>?
    /// The code's UUID, where the file has one.
    public var guid: String?
    /// The place of the code it is a part of, earlier in the list; nil for a main theme.
    public var parent: Int?
    /// What is said of it, by language.
    public var texts: [Language: ThemeText]
  }

  /// The codebook's own name, where the file has it.
  public var id: ID<Codebook>?
  /// Its version, where the file has it.
  public var version: Int?
  /// The codes, each after the one it is a part of.
  public var codes: [Code]
  /// How many sets of codes the file has; they are not taken over.
  public var sets = 0
}

extension ForeignCodebook.Code {
  /// What is found when a name in it holds what nobody sees, or a text of it would steer a terminal or
  /// turn the direction of writing.
  var finding: ExchangeFinding? {
    let said = texts.values.flatMap {
      [$0.definition, $0.exclusions ?? ""] + $0.examples
    }
    let names = path + [id?.text ?? ""] + texts.values.map(\.label)
    if let fault = names.lazy.compactMap(\.nameFault).first {
      return ExchangeFinding(line: line, reason: fault)
    }
    guard said.allSatisfy(\.isHarmless) else {
      return ExchangeFinding(line: line, reason: .holdsInvisibleCommand)
    }
    return nil
  }
}

/// Something in another program's file that cannot be taken over.
public struct ExchangeFinding: Error, Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong and what to do.
  public let reason: Phrase

  init(_ line: Int, _ french: String, _ english: String) {
    self.line = line
    reason = Phrase(french, english)
  }

  init(line: Int, reason: Phrase) {
    self.line = line
    self.reason = reason
  }
}
