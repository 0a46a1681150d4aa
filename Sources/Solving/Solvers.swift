import CCbc

/// The programs that answer.
package enum Solvers {
  /// Whether CLP and CBC are installed; nothing can be asked where they are not.
  package static var areThere: Bool { cbc_is_there() }
}
