extension String {
  /// Where these words first stand, in Unicode scalars.
  func place(of words: String) -> Range<Int>? {
    let (all, sought) = (Array(unicodeScalars), Array(words.unicodeScalars))
    guard
      let start = (0...max(0, all.count - sought.count)).first(where: {
        all[$0...].starts(with: sought)
      })
    else { return nil }
    return start..<start + sought.count
  }

  /// What stands at a place.
  func words(at place: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(unicodeScalars)[place]))
  }
}
