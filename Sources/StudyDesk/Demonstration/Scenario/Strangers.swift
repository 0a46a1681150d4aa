import StudyModel

/// What people who take no part in the demonstration say of one article or piece of software.
struct Strangers {
  let subject: FeedbackGiven.Subject
  /// Which one: small letters, digits and hyphens.
  let name: String
  let version: String
  /// How many of them answer.
  let people: Int
}
