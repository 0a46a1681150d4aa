extension String {
  /// About how wide the text is in a system font of that size; wide enough to keep marks apart.
  func width(at size: Double) -> Double {
    var ems = 0.0
    for scalar in unicodeScalars {
      switch scalar {
      case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "|", "!", "(", ")": ems += 0.3
      case " ", "\u{A0}", "\u{202F}", "t", "f", "r": ems += 0.36
      case "m", "w", "M", "W", "—", "%": ems += 0.88
      case "A"..."Z", "É", "À": ems += 0.68
      default: ems += 0.56
      }
    }
    return ems * size
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
