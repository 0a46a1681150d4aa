/// What a person pressed.
enum Key: Hashable {
  case character(Unicode.Scalar)
  /// A text put in at once from elsewhere.
  case paste(String)
  case enter, backspace, delete, escape
  case left, right, up, down, home, end
  case eraseLine, eraseWord
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D.
  case endOfInput
}
