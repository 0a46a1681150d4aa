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

  /// The text in lines that are no wider, broken at spaces.
  func lines(width: Double, at size: Double) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, "\(last) \(word)".width(at: size) <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
