/// One way of answering a question by chance.
struct Draw {
  /// One code and how often it comes, at the beginning and at the end of the study.
  struct Choice {
    let code: String
    let first: Double
    let last: Double
  }

  let only: Suitability
  /// How many in a hundred answer at all.
  let answered: Int
  /// How much a person keeps to the same answer from one time to the next, in hundredths.
  let steady: Int
  let choices: [Choice]
  /// Only codes that were given to this question of the same form.
  let among: String?
  /// True when the answer is the person's own conditions, as far as the question proposes them.
  let isOfConditions: Bool
  let texts: [VariedText]
  let count: ClosedRange<Int>
}

/// When a draw or a story suits.
struct Suitability {
  /// Any of these conditions; all people when empty.
  var conditions: Set<String> = []
  /// Any of these months, from 1 to 12; the whole year when empty.
  var months: Set<Int> = []
  /// Whether it has to be the person's first answer to the form, or a later one.
  var isFirstTime: Bool?
  /// Any of these codes to each of these questions of the same form.
  var codes: [String: Set<String>] = [:]

  static let always = Suitability()

  /// True when it suits that person in that month.
  func suits(_ conditions: [String], month: Int) -> Bool {
    (self.conditions.isEmpty || conditions.contains(where: self.conditions.contains))
      && (months.isEmpty || months.contains(month))
  }

  /// True when it suits that person then, given what they have answered so far.
  func suits(_ situation: Situation, _ given: [String: [String]]) -> Bool {
    suits(situation.conditions, month: situation.month)
      && (isFirstTime.map { $0 == situation.isFirstTime } ?? true)
      && codes.allSatisfy { question, codes in
        given[question]?.contains(where: codes.contains) ?? false
      }
  }
}

/// Who answers a form, and when.
struct Situation {
  let seed: UInt64
  let person: Int
  /// How many different people the scenario has.
  let lines: Int
  let voice: Int
  let conditions: [String]
  /// The month, from 1 to 12.
  let month: Int
  /// How much of the study has passed, from 0 to 1.
  let progress: Double
  let isFirstTime: Bool
  /// Codes that are not left to chance, by question.
  let says: [String: [String]]
}

/// Parts of a logbook entry that belong together, by question.
struct Story {
  /// What a story says to one question.
  enum Part {
    case text(VariedText)
    /// Codes; for a question with one answer, the first belong to the study's beginning.
    case codes([String])
  }

  let only: Suitability
  let parts: [String: Part]
}
