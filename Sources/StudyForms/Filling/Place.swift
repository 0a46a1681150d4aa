/// Where an answer stands: which question, and in which repetition of each group around it.
public struct Place: Hashable, Sendable {
  /// The question's number in the form.
  let node: Int
  /// The repetition of each repeating item around it, outermost first, from 0.
  public let repetitions: [Int]

  init(_ node: Int, _ repetitions: [Int] = []) {
    self.node = node
    self.repetitions = repetitions
  }
}
