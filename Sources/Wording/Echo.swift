extension String {
  /// The text where an error may repeat it: a name of up to 40 letters, digits and signs that join
  /// them. Nil for anything else that a file holds: it may be an answer, or somebody's name.
  public var echo: String? {
    let holds =
      !isEmpty && count <= 40
      && allSatisfy { $0.isLetter || $0.isNumber || "-_./=:".contains($0) }
    return holds ? self : nil
  }
}
