import StudyModel
import Tabulation
import Wording

/// The name of a dimension that tells of answers, with its parts:
/// `counted:form/item/last{code,code}@2024-11=code+code`.
struct QuestionName {
  /// Whether it tells who is counted, not what they answered.
  let isCounting: Bool
  /// The form and the question.
  let question: String
  /// Which answers of a person count.
  let reduction: String
  /// The codes that are counted.
  let counted: String
  /// The month or quarter; nil for all time.
  let occasion: String?
  /// The answer that one gave or not, its codes with `+` between them; nil where each gave one.
  let answer: String?

  /// Nil for the name of another dimension.
  init?(_ name: String) {
    guard let open = name.firstIndex(of: "{"),
      let close = name[open...].firstIndex(of: "}"),
      let slash = name[..<open].lastIndex(of: "/")
    else { return nil }
    isCounting = name.hasPrefix(Dimension.counting)
    question = String(name[..<slash].dropFirst(isCounting ? Dimension.counting.count : 0))
    reduction = String(name[name.index(after: slash)..<open])
    counted = String(name[name.index(after: open)..<close])
    let parts = name[name.index(after: close)...].split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    occasion = parts[0].isEmpty ? nil : String(parts[0].dropFirst())
    answer = parts.count > 1 ? String(parts[1]) : nil
  }

  /// What is asked and how it is counted, whatever the time and the answer.
  var asked: String { question + "/" + reduction + "{" + counted + "}" }

  /// The name whichever codes are counted.
  var withoutCounted: String { named(question + "/" + reduction, at: occasion) }

  /// The name at another time.
  func named(at occasion: String?) -> String { named(asked, at: occasion) }

  private func named(_ stem: String, at occasion: String?) -> String {
    (isCounting ? Dimension.counting : "") + stem + (occasion.map { "@" + $0 } ?? "")
      + (answer.map { "=" + $0 } ?? "")
  }

  /// What kind of time is told apart.
  var time: PlannedFigure.Axis? {
    occasion.map { Month($0) == nil ? .quarter : .month }
  }
}
