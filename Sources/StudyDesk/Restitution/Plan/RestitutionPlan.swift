public import Disclosure
public import Restitution
public import Wording

/// Which tables, words and charts a restitution shows, and under which threshold.
public struct RestitutionPlan: Hashable, Sendable {
  /// Lowercase ASCII; it names files, folders and anchors.
  public var id: String
  /// The page’s heading.
  public var title: Phrase
  /// The page’s heading.
  public var subtitle: Phrase
  /// The fewest people a printed count may be about.
  public var threshold: Threshold
  /// Whether a zero may be printed.
  public var zeros: ZeroPolicy
  /// Whether its readers may be among those it counts, each knowing their own answers.
  public var facesInsiders: Bool
  /// Percentages are given only where so many people are counted.
  public var percentagesFrom: Int
  /// Sentences with blanks for numbers that may be printed, such as `{functions.first}`; one that
  /// cannot be filled is left out. Those of sections are alike.
  public var summary: [Phrase]
  /// The sections in the order of the page.
  public var sections: [PlannedSection]
  /// How the study was made, a paragraph each.
  public var method: [Phrase]
  /// What the figures cannot carry, a paragraph each.
  public var limits: [Phrase]
  /// The words a reader may not know.
  public var glossary: [GlossaryEntry]
  /// Where and how the restitution goes out.
  public var publication = PlannedPublication()
}

/// A section of the report as it is planned.
public struct PlannedSection: Hashable, Sendable {
  /// Lowercase ASCII; it names files, folders and anchors.
  public var id: String
  /// The section’s heading.
  public var heading: Phrase
  /// Words before the figures.
  public var paragraphs: [Phrase]
  /// The figures in their order.
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
    /// Those whose passages speak for each need, the needs in order of priority.
    case needs
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
      /// On a scale of whole numbers, the answer nearest to the mean of all the person gave; of two
      /// equally near the higher one.
      case mean
      /// Of a checklist: what became of the gaps the person had at first.
      case closing
      /// Of a checklist: which of the gaps the person had at first are closed.
      case closed
      /// Of a checklist: how many gaps the person has.
      case open
    }

    /// The id of the form.
    public var form: String
    /// The question’s link id; those of a checklist with `+` between them.
    public var item: String
    /// How several answers of one person become one.
    public var reduction: Reduction
    /// The answers in the order and the words in which they are shown; as the form has them when
    /// empty.
    public var shown: [ShownAnswer]
    /// Codes that are not shown, such as "I do not know". Who gave no other answer to a question
    /// with one answer is not counted in the figure.
    public var leavingOut: [String]
    /// The questions that are read together as a checklist; nil for one question.
    public var checklist: Checklist?
  }

  /// An answer as a figure shows it: one of the form's, or several together.
  public struct ShownAnswer: Hashable, Sendable {
    /// The category's name in the table.
    public var id: String
    /// The codes that are counted together.
    public var codes: [String]
    /// The words for it; the form's when nil.
    public var label: Phrase?
  }

  /// A way of sorting people besides their answer.
  public enum Axis: String, CaseIterable, Hashable, Sendable {
    case region, condition, month
    /// Three months together.
    case quarter

    /// Whether people are sorted by when they did something.
    var isTime: Bool { self == .month || self == .quarter }
  }

  /// Lowercase ASCII; it names files, folders and anchors.
  public var id: String
  /// A sentence that says what is seen.
  public var caption: Phrase
  /// A remark for the reader.
  public var note: Phrase?
  /// Whom the figure counts.
  public var subject: Subject
  /// How people are sorted besides their answer, in order.
  public var axes: [Axis]
  /// How the counts are drawn.
  public var picture: Figure.Picture
  /// Coarser presentations of the same people, the finest first, for when too much of this one
  /// would be hidden. One of all is printed.
  public var coarser: [PlannedFigure] = []
}
