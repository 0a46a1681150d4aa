extension QuoteText {
  /// A mail address or a web address that begins here.
  func online(_ start: Int) -> BlankFinder.Match? {
    guard let token = self[start], token.kind != .sign, !continues(start) else { return nil }
    var end = start
    var hasAt = false
    var isWeb = token.folded == "www"
    while let following = self[end + 1], following.isJoined,
      following.kind != .sign || Self.inside.contains(following.folded)
    {
      if following.folded == "@" { hasAt = true }
      if following.folded == "/", self[end]?.folded == ":" { isWeb = true }
      end += 1
    }
    let whole = end
    while end > start, self[end]?.kind == .sign { end -= 1 }
    guard end > start else { return nil }
    if hasAt { return BlankFinder.Match(.mail, start, end) }
    if isWeb { return BlankFinder.Match(.web, start, end) }
    // A long run of letters and signs is looked at once, not again from each of its words.
    return whole - start > 64 ? BlankFinder.Match(nil, start, whole) : nil
  }

  private static let inside: Set<String> = [
    ".", "_", "-", "+", "@", "/", ":", "?", "=", "&", "%", "#", "~",
  ]

  /// Whether the token goes on from one that could belong to the same address.
  private func continues(_ place: Int) -> Bool {
    guard let token = self[place], token.isJoined, let before = self[place - 1] else {
      return false
    }
    return before.kind != .sign || Self.inside.contains(before.folded)
  }
}
