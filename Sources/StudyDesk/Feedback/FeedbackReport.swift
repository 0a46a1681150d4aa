import Disclosure
public import StudyModel
import Tabulation
public import Wording

/// What was said of one article or one software, version by version, in counts that may be shown.
public struct FeedbackReport: Hashable, Sendable {
  /// A question with its answers.
  public struct Question: Hashable, Sendable {
    /// The `linkId`.
    public let id: String
    /// As it is asked.
    public let words: Phrase
    /// The answers in the form's order.
    public let answers: [Row]
    /// Everybody whom it is asked.
    public let asked: Row
  }

  /// A row of counts: one for each version, then one for all of them.
  public struct Row: Hashable, Sendable {
    /// The answer's code; empty for a row of totals.
    public let code: String
    /// The answer in words.
    public let words: Phrase
    /// People by version; nil where the count is hidden.
    public let versions: [Int?]
    /// People of all versions; nil where the count is hidden.
    public let all: Int?
  }

  /// Fewer people than that are told of by no report.
  public static let leastThreshold = 11

  /// The rules of a report that tells of so many people at least.
  static func rules(_ threshold: Int) throws(DeskError) -> DisclosureRules {
    guard threshold >= leastThreshold, let rules = DisclosureRules(threshold: threshold) else {
      throw .unacceptable(
        "Le seuil est de \(leastThreshold) personnes ou plus.",
        "The threshold is \(leastThreshold) people or more.")
    }
    return rules
  }

  /// Which article or software.
  public let name: String
  /// The versions, in the order of the columns.
  public let versions: [String]
  /// The questions with a closed list of answers.
  public let questions: [Question]
  /// True when too few people answered, or nothing could be made safe: every count is hidden.
  public let isWithheld: Bool
}

extension Desk {
  /// What was said of articles or software, protected: no count below the threshold, none that gives
  /// such a count back, and no words of anybody.
  ///
  /// - Parameters:
  ///   - subject: articles or software.
  ///   - name: one article or software; all of them when nil.
  ///   - threshold: the smallest number of people that may be told of.
  ///   - deadline: when to give up.
  public func feedbackReports(
    on subject: FeedbackGiven.Subject, of name: String? = nil,
    threshold: Int = FeedbackReport.leastThreshold,
    until deadline: ContinuousClock.Instant = .now + .seconds(60)
  ) throws -> [FeedbackReport] {
    let rules = try FeedbackReport.rules(threshold)
    let form = try workspace.form(about: subject)
    var tallies: [String: FeedbackTally] = [:]
    try forEachFeedback { record in
      guard record.subject == subject, name == nil || record.name == name else { return }
      tallies[record.name, default: FeedbackTally(name: record.name)].add(record)
    }
    if let name, tallies.isEmpty { throw DeskError.nothingSaid(of: name, subject) }
    let questions = FeedbackQuestion.all(of: form.questionnaire)
    return try tallies.keys.sorted().compactMap { key in
      try tallies[key].map { try report($0, questions, rules, deadline) }
    }
  }

  private func report(
    _ tally: FeedbackTally, _ questions: [FeedbackQuestion], _ rules: DisclosureRules,
    _ deadline: ContinuousClock.Instant
  ) throws -> FeedbackReport {
    guard tally.answers.count >= rules.threshold else {
      return FeedbackReport(tally, questions, nil)
    }
    do {
      return FeedbackReport(
        tally, questions,
        try FeedbackTables(tally, questions).printed(by: rules, until: deadline))
    } catch let refusal as DisclosureRefusal {
      switch refusal {
      case .impossible, .exposed: return FeedbackReport(tally, questions, nil)
      case .contradiction, .outOfTime, .noSolver, .tooLarge, .contributorsMissing:
        throw refusal.asDeskError(Tabulation(dimensions: [], releases: []))
      }
    }
  }
}

extension FeedbackReport {
  fileprivate init(
    _ tally: FeedbackTally, _ questions: [FeedbackQuestion], _ printed: FeedbackTables.Printed?
  ) {
    let versions = tally.versions
    func row(_ linkId: String, _ code: String?, _ words: Phrase) -> Row {
      Row(
        code: code ?? "", words: words,
        versions: versions.map { printed?.people($0, linkId, code) },
        all: printed?.people(nil, linkId, code))
    }
    name = tally.name
    self.versions = versions
    isWithheld = printed == nil
    self.questions = questions.map { question in
      Question(
        id: question.linkId, words: question.words,
        answers: question.options.map { row(question.linkId, $0.code, $0.words) },
        asked: row(question.linkId, nil, Phrase("Ensemble", "All")))
    }
  }
}
