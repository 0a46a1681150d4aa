extension XPath {
  enum Measure { case length, choices }

  var measure: Measure? {
    switch self {
    case .call("string-length", [.answer]): .length
    case .call("count-selected", [.answer]): .choices
    default: nil
    }
  }

  /// The choice of which the expression says that it stands alone; nil for anything else.
  var alone: Set<String>? {
    switch self {
    case .call("not", let arguments) where arguments.count == 1:
      // not(selected(., 'x') and count-selected(.) > 1)
      guard case .binary(.and, let left, let right) = arguments[0] else { return nil }
      return left.pickedChoices.flatMap { right.isSeveral ? $0 : nil }
        ?? right.pickedChoices.flatMap { left.isSeveral ? $0 : nil }
    case .binary(.or, let left, let right):
      // not(selected(., 'x')) or count-selected(.) = 1
      return left.unpickedChoice.flatMap { right.isSingle($0) ? [$0] : nil }
        ?? right.unpickedChoice.flatMap { left.isSingle($0) ? [$0] : nil }
    case .call("if", let arguments) where arguments.count == 3:
      // if(selected(., 'x'), count-selected(.) = 1, true())
      guard case .call("selected", let picked) = arguments[0], picked.count == 2,
        picked[0] == .answer, case .text(let name) = picked[1], arguments[1].isSingle(name),
        arguments[2] == .call("true", [])
      else { return nil }
      return [name]
    default: return nil
    }
  }

  /// `selected(., 'x') or selected(., 'y')`
  private var pickedChoices: Set<String>? {
    switch self {
    case .call("selected", let arguments):
      guard arguments.count == 2, arguments[0] == .answer, case .text(let name) = arguments[1]
      else { return nil }
      return [name]
    case .binary(.or, let left, let right):
      guard let one = left.pickedChoices, let two = right.pickedChoices else { return nil }
      return one.union(two)
    default: return nil
    }
  }

  private var unpickedChoice: String? {
    guard case .call("not", let arguments) = self, arguments.count == 1,
      let names = arguments[0].pickedChoices, names.count == 1
    else { return nil }
    return names.first
  }

  private var isSeveral: Bool {
    switch self {
    case .binary(.greater, .call("count-selected", [.answer]), .number("1")),
      .binary(.greaterOrEqual, .call("count-selected", [.answer]), .number("2")),
      .binary(.notEqual, .call("count-selected", [.answer]), .number("1")):
      true
    default: false
    }
  }

  private func isSingle(_ name: String) -> Bool {
    switch self {
    case .binary(.equal, .call("count-selected", [.answer]), .number("1")),
      .binary(.lessOrEqual, .call("count-selected", [.answer]), .number("1")),
      .binary(.less, .call("count-selected", [.answer]), .number("2")),
      .binary(.equal, .answer, .text(name)):
      true
    case .binary(.and, let left, let right):
      (left.isSingle(name) && right.pickedChoices == [name])
        || (right.isSingle(name) && left.pickedChoices == [name])
    default: false
    }
  }
}
