import StudyForms
import Wording

/// Questions of one form, each of which says whether something was done, read together.
public struct Checklist: Hashable, Sendable {
  /// The link ids of the questions.
  public var items: [String]
  /// The codes of answers that are a gap.
  public var gap: [String]
  /// The codes of answers that are none. All other answers say nothing.
  public var met: [String]

  /// True for a gap, false for none, nil for an answer that says nothing.
  func isGap(_ codes: [String]) -> Bool? {
    if codes.contains(where: gap.contains) { return true }
    return codes.contains(where: met.contains) ? false : nil
  }
}

extension Checklist {
  /// What became of somebody's gaps, as codes that figures count.
  enum Closing: String, CaseIterable {
    case withoutGap = "without-gap"
    case allClosed = "all-closed"
    case someClosed = "some-closed"
    case noneClosed = "none-closed"

    var label: Phrase {
      switch self {
      case .withoutGap: Phrase("Aucun écart au départ", "No gap at first")
      case .allClosed: Phrase("Tous les écarts comblés", "All gaps closed")
      case .someClosed: Phrase("Une partie des écarts comblée", "Some gaps closed")
      case .noneClosed: Phrase("Aucun écart comblé", "No gap closed")
      }
    }
  }

  /// The codes that a way of counting gives, with their words.
  func codes(
    _ reduction: PlannedFigure.AnswerSource.Reduction, _ form: Questionnaire
  ) -> [(code: String, label: Phrase)] {
    switch reduction {
    case .closing: Closing.allCases.map { ($0.rawValue, $0.label) }
    case .closed: items.map { ($0, form.item($0)?.label ?? Phrase(same: $0)) }
    case .open: (0...items.count).map { ("\($0)", Self.gaps($0)) }
    case .first, .last, .ever, .mean: []
    }
  }

  private static func gaps(_ count: Int) -> Phrase {
    guard count > 0 else { return Phrase("Aucun écart", "No gap") }
    return .count(count, Phrase("écart", "gap"), Phrase("écarts", "gaps"))
  }
}
