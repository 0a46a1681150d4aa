public import Disclosure
public import Restitution
public import Wording

/// Which tables, words and charts a restitution shows, and under which threshold.
public struct RestitutionPlan: Hashable, Sendable {
  public var id: String
  public var title: Phrase
  public var subtitle: Phrase
  public var threshold: Threshold
  public var zeros: ZeroPolicy
  /// Percentages are given only where so many people are counted.
  public var percentagesFrom: Int
  /// Sentences with blanks for numbers that may be printed, such as `{functions.first}`; one that
  /// cannot be filled is left out. Those of sections are alike.
  public var summary: [Phrase]
  public var sections: [PlannedSection]
  public var method: [Phrase]
  public var limits: [Phrase]
  public var glossary: [GlossaryEntry]
}

/// A section of the report as it is planned.
public struct PlannedSection: Hashable, Sendable {
  public var id: String
  public var heading: Phrase
  public var paragraphs: [Phrase]
  public var figures: [PlannedFigure]
}

/// A figure of the report as it is planned.
public struct PlannedFigure: Hashable, Sendable {
  /// Whom a figure counts. Always people, each once.
  public enum Subject: Hashable, Sendable {
    /// Those who agreed to take part.
    case participants
    /// How many went on from one step to the next: informed, agreed, wrote, answered the final form.
    case path
    /// Those who wrote in the logbook.
    case writers
    /// Those who answered a question.
    case answers(AnswerSource)
  }

  /// Which answers are counted, and how several answers of one person become one.
  public struct AnswerSource: Hashable, Sendable {
    /// How several answers of one person are reduced.
    public enum Reduction: String, CaseIterable, Hashable, Sendable {
      /// The person's first answer.
      case first
      /// The person's last answer.
      case last
      /// Every answer the person ever gave, each once.
      case ever
    }

    public var form: String
    public var item: String
    public var reduction: Reduction
    /// The answers in the order and the words in which they are shown; as the form has them when
    /// empty.
    public var shown: [ShownAnswer]
    /// Codes that are not shown, such as "I do not know". Who gave no other answer to a question
    /// with one answer is not counted in the figure.
    public var leavingOut: [String]
  }

  /// An answer as a figure shows it: one of the form's, or several together.
  public struct ShownAnswer: Hashable, Sendable {
    /// The category's name in the table.
    public var id: String
    public var codes: [String]
    /// The words for it; the form's when nil.
    public var label: Phrase?
  }

  /// A way of sorting people besides their answer.
  public enum Axis: String, CaseIterable, Hashable, Sendable {
    case region, condition, month
    /// Three months together.
    case quarter
  }

  public var id: String
  public var caption: Phrase
  public var note: Phrase?
  public var subject: Subject
  public var axes: [Axis]
  public var picture: Figure.Picture
  /// Coarser presentations of the same people, the finest first, for when too much of this one
  /// would be hidden. One of all is printed.
  public var coarser: [PlannedFigure] = []
}
