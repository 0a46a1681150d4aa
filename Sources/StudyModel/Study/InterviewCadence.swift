/// When interviews fall due.
public struct InterviewCadence: Hashable, Sendable {
  /// The phase during which interviews are held.
  public var phase: ID<Phase>
  /// How many months lie between two windows.
  public var everyMonths: Int
  /// By how many days after a window opens its interview should have been held.
  public var dueAfterDays: Int
  /// The form the referent fills.
  public var form: ID<FormUse>
  /// The link id of the grid's open points, brought up again next time.
  public var openPoints: String?

  /// A cadence of whole months, with the form that each interview fills.
  public init(
    phase: ID<Phase>, everyMonths: Int, dueAfterDays: Int, form: ID<FormUse>, openPoints: String?
  ) {
    self.phase = phase
    self.everyMonths = everyMonths
    self.dueAfterDays = dueAfterDays
    self.form = form
    self.openPoints = openPoints
  }
}
