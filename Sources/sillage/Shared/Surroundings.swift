import Foundation

/// The variables of the environment, read one by one: a table of them all costs every command.
enum Surroundings {
  static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
