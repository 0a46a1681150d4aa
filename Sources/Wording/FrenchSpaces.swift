extension String {
  /// The text with the no-break spaces and the apostrophes that French typography asks for.
  public var withFrenchSpaces: String { frenchSpaces(self) }
}

private func frenchSpaces(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count + 8)
  for character in text {
    switch character {
    case "?", "!", ";": replaceSpace(in: &result, by: "\u{202F}")
    case ":", "»": replaceSpace(in: &result, by: "\u{A0}")
    case " " where result.last == "«":
      result.append("\u{A0}")
      continue
    case "'":
      result.append("’")
      continue
    default: break
    }
    result.append(character)
  }
  return result
}

private func replaceSpace(in text: inout String, by space: Character) {
  guard text.last == " " else { return }
  text.removeLast()
  text.append(space)
}
