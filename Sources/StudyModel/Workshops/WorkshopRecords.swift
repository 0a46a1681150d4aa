public import Wording

/// A meeting at which participants weighed needs together.
public enum Workshop {}

/// How people vote on a question.
public enum VotingMethod: String, CaseIterable, Hashable, Sendable {
  /// Points shared out freely, up to a sum.
  case points
  /// Dots stuck beside what matters, up to a number.
  case dots
  /// An order, the most important first.
  case ranking
}

/// One question that was put to the vote.
public struct WorkshopQuestion: Hashable, Sendable {
  /// Its number on the day, from 1.
  public var number: Int
  /// The question as it was asked.
  public var words: String
  /// How people voted.
  public var method: VotingMethod
  /// The needs to choose among.
  public var needs: [ID<Need>]
  /// How many points or dots each person had; nil for a ranking.
  public var budget: Int?

  /// A question with its needs.
  public init(number: Int, words: String, method: VotingMethod, needs: [ID<Need>], budget: Int?) {
    self.number = number
    self.words = words
    self.method = method
    self.needs = needs
    self.budget = budget
  }
}

/// A workshop was held, or is to be.
public struct WorkshopPlanned: Hashable, Sendable {
  /// Small letters, digits and hyphens; no other workshop bears it.
  public var workshop: ID<Workshop>
  /// The day it is held.
  public var day: Day
  /// Where, as participants were told.
  public var place: String
  /// What is put to the vote; empty when nothing is.
  public var questions: [WorkshopQuestion]

  /// A workshop with its questions.
  public init(workshop: ID<Workshop>, day: Day, place: String, questions: [WorkshopQuestion]) {
    self.workshop = workshop
    self.day = day
    self.place = place
    self.questions = questions
  }
}

/// What was noted of a workshop: on what the group agreed, never who said what.
public struct WorkshopNoted: Hashable, Sendable {
  /// The workshop.
  public var workshop: ID<Workshop>
  /// The note.
  public var text: String

  /// A note.
  public init(workshop: ID<Workshop>, text: String) {
    self.workshop = workshop
    self.text = text
  }
}

/// A participant came to a workshop.
public struct WorkshopAttended: Hashable, Sendable {
  /// The workshop.
  public var workshop: ID<Workshop>

  /// Attendance.
  public init(workshop: ID<Workshop>) { self.workshop = workshop }
}

/// How somebody voted on one question.
public struct BallotCast: Hashable, Sendable {
  /// The workshop.
  public var workshop: ID<Workshop>
  /// The question's number.
  public var question: Int
  /// Points or dots by need, 1 or more; for a ranking the place of each, from 1.
  public var votes: [Vote]
  /// Of a ballot without a name that came from a file, SHA-256 over the file's digest and the line:
  /// the same file given again doubles nothing.
  public var paper: Digest?

  /// What one need got on one ballot.
  public struct Vote: Hashable, Sendable {
    /// The need.
    public var need: ID<Need>
    /// Points, dots, or the place in a ranking.
    public var value: Int

    /// Points, dots or a place.
    public init(need: ID<Need>, value: Int) {
      self.need = need
      self.value = value
    }
  }

  /// A ballot: on a participant's stream theirs, on the study's one without a name.
  public init(
    workshop: ID<Workshop>, question: Int, votes: [Vote], paper: Digest? = nil
  ) {
    self.workshop = workshop
    self.question = question
    self.votes = votes
    self.paper = paper
  }
}
