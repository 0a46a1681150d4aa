import JSONTree
import StudyForms
public import Wording

/// A question as statisticians have it: a variable with a name, a label and a type.
public struct AnalysisVariable: Hashable, Sendable {
  /// One of the answers that may be given.
  public struct Option: Hashable, Sendable {
    /// What stands in the tables.
    public let code: String
    /// What people read.
    public let label: Phrase
  }

  /// What its values are.
  public enum Kind: Hashable, Sendable {
    /// 1 for yes, 0 for no.
    case yesNo
    /// A number without decimals, a number with them.
    case whole, number
    /// A day, a month or a year; a moment; an hour of the day: as ISO 8601 writes them.
    case day, moment, time
    /// One of a list of codes.
    case code([Option])
    /// Words of the person's own.
    case words
  }

  /// Small letters, digits and underscores, 32 at most; no other variable of the extract bears it.
  public let name: String
  /// The form that asks.
  public let form: String
  /// The question in the form.
  public let linkId: String
  /// The question as people read it.
  public let label: Phrase
  /// What its values are.
  public let kind: Kind
  /// Whether several answers may be given at once.
  public let repeats: Bool
  /// Where several codes may be chosen at once, the column of each of them in the table of people.
  public let optionNames: [String]

  /// The answers that may be given; empty where they are not listed.
  public var options: [Option] { if case .code(let options) = kind { options } else { [] } }

  /// Whether it holds words of people's own, which may tell who they are.
  public var isWords: Bool { kind == .words }
}

extension AnalysisVariable.Kind {
  /// Nil for what is no question, and for files and links, which go into no table.
  init?(_ item: Item) {
    switch item.type {
    case .boolean: self = .yesNo
    case .integer: self = .whole
    case .decimal, .quantity: self = .number
    case .date: self = .day
    case .dateTime: self = .moment
    case .time: self = .time
    case .string, .text, .url: self = .words
    case .choice, .openChoice:
      self = .code(
        item.options.map {
          AnalysisVariable.Option(code: $0.value.dataText, label: $0.value.words)
        } + (item.type == .openChoice ? [.other] : []))
    case .group, .display, .question, .attachment, .reference, nil: return nil
    }
  }
}

extension AnalysisVariable.Option {
  /// Words given instead of a code.
  static let other = Self(
    code: "_other", label: Phrase("Autre, dit avec ses mots", "Other, said in own words"))
}

extension StudyForms.Answer {
  /// The value as it stands in a table.
  var dataText: String {
    switch self {
    case .boolean(let value): value ? "1" : "0"
    case .coding(let value): value.code ?? ""
    case .quantity(let value): value.value?.literal ?? ""
    case .decimal(let value): value.literal
    case .integer(let value): String(value)
    case .attachment, .reference: ""
    case .string(let text), .uri(let text): text
    case .date, .dateTime, .time: json.string ?? ""
    }
  }
}
