public import StudyForms
public import StudyModel
import Wording

/// A form in one version as ODM has it: item groups, items and code lists.
///
/// What repeats is a group of its own: repeating groups, and questions with several answers in words
/// or numbers. Several codes chosen at once are an item of yes or no for each code.
public struct ODMForm: Sendable {
  /// An item group: the whole form, or what repeats in it.
  struct Group: Sendable {
    let oid: String
    let name: Phrase
    let repeats: Bool
    var items: [ODMItem]
  }

  let reference: FormReference
  let title: Phrase
  private(set) var groups: [Group]
  /// The group of each item that opens one.
  private(set) var opening: [String: Int] = [:]
  /// The items that answer a question, by its name in the form.
  private(set) var items: [String: [ODMItem]] = [:]

  var oid: String { "F.\(reference.id).\(reference.version)" }

  /// - Parameters:
  ///   - reference: which form, in which version.
  ///   - form: the form itself.
  ///   - withWords: whether questions answered in words are kept.
  public init(_ reference: FormReference, _ form: Questionnaire, withWords: Bool) {
    self.reference = reference
    title = form.title?.phrase ?? Phrase(same: reference.id.text)
    groups = [
      Group(
        oid: "G.\(reference.id).\(reference.version)", name: title, repeats: false, items: [])
    ]
    for item in form.items { add(item, to: 0, withWords) }
  }

  /// Those in which anything is asked.
  var askedGroups: [Group] { groups.filter { !$0.items.isEmpty } }

  private mutating func add(_ item: Item, to group: Int, _ withWords: Bool) {
    var group = group
    let items = ODMItem.items(of: item, in: reference, withWords)
    if item.repeats, item.type == .group || items.first?.option == nil {
      opening[item.linkId] = groups.count
      group = groups.count
      groups.append(
        Group(
          oid: "G.\(reference.id).\(reference.version).\(item.linkId)", name: item.label,
          repeats: true, items: []))
    }
    groups[group].items += items
    if !items.isEmpty { self.items[item.linkId] = items }
    for child in item.items { add(child, to: group, withWords) }
  }
}

/// A question as ODM has it, or one of the codes of a question that takes several.
struct ODMItem: Sendable {
  let oid: String
  let question: Phrase
  let dataType: String
  let isRequired: Bool
  let codes: [AnalysisVariable.Option]
  /// The code whose choice this item tells of; nil for a question with one value.
  var option: String?

  var codeList: String? { codes.isEmpty ? nil : "C\(oid.dropFirst())" }

  static func items(
    of item: Item, in form: FormReference, _ withWords: Bool
  ) -> [ODMItem] {
    guard let kind = AnalysisVariable.Kind(item), withWords || kind != .words else { return [] }
    let oid = "I.\(form.id).\(form.version).\(item.linkId)"
    if item.repeats, case .code(let codes) = kind {
      return codes.map { code in
        ODMItem(
          oid: "\(oid).\(code.code)", question: item.label + Phrase("\u{A0}: ", ": ") + code.label,
          dataType: "boolean", isRequired: false, codes: [], option: code.code)
      }
    }
    let codes = if case .code(let codes) = kind { codes } else { [AnalysisVariable.Option]() }
    return [
      ODMItem(
        oid: oid, question: item.label, dataType: kind.odm, isRequired: item.isRequired,
        codes: codes)
    ]
  }
}

extension AnalysisVariable.Kind {
  fileprivate var odm: String {
    switch self {
    case .yesNo: "boolean"
    case .whole: "integer"
    case .number: "double"
    case .day: "partialDate"
    case .moment: "partialDatetime"
    case .time: "partialTime"
    case .code, .words: "text"
    }
  }
}
