/// One thing that is asked while a form is filled in.
enum Step: Hashable, Sendable {
  case question(Place)
  /// Whether a repeating group is wanted once more, after so many times.
  case another(Place, count: Int)

  var place: Place {
    switch self {
    case .question(let place), .another(let place, _): place
    }
  }
}

/// A step with what is to be read before it.
struct PreparedStep: Sendable {
  let step: Step
  let notes: [Int]
}
