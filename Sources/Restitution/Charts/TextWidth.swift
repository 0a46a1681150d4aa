extension String {
  /// About how wide the text is in the widest of the usual system fonts, so that marks keep apart.
  func width(at size: Double, isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in unicodeScalars {
      switch scalar {
      case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!": ems += 0.31
      case " ", "\u{A0}", "\u{202F}", "t", "f", "r", "(", ")", "-": ems += 0.4
      case "m", "w", "M", "W", "—", "%": ems += 0.96
      case "A"..."Z", "É", "À": ems += 0.7
      default: ems += 0.62
      }
    }
    return ems * size * (isBold ? 1.12 : 1)
  }

  /// The text in lines that are no wider, broken at spaces, after hyphens in a word that is too
  /// long, and anywhere in a part that still is.
  func lines(width: Double, at size: Double, isBold: Bool = false) -> [String] {
    func fits(_ text: String) -> Bool { text.width(at: size, isBold: isBold) <= width }
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, fits("\(last) \(word)") {
        lines[lines.count - 1] = "\(last) \(word)"
      } else if fits(String(word)) {
        lines.append(String(word))
      } else {
        lines += String(word).pieces(where: fits)
      }
    }
    return lines
  }

  private func pieces(where fits: (String) -> Bool) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      var end = rest.index(after: rest.startIndex)
      var afterHyphen: String.Index?
      while end < rest.endIndex, fits(String(rest[...end])) {
        end = rest.index(after: end)
        if rest[rest.index(before: end)] == "-" { afterHyphen = end }
      }
      if end < rest.endIndex, let afterHyphen { end = afterHyphen }
      pieces.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pieces
  }
}
