import StudyDesk

/// The workspaces that the process opened. They stay until it ends, which frees all at once: taking
/// them apart piece by piece took longer than the work of many a command.
enum OpenWorkspaces {
  /// Nil where nothing is kept. Only the thread that runs the command comes here.
  private nonisolated(unsafe) static var all: [Workspace]?

  /// From now on they are kept, by a process that does one thing and ends.
  static func begin() { all = [] }

  static func keep(_ workspace: Workspace) { all?.append(workspace) }

  /// Closes their files.
  static func close() {
    for workspace in all ?? [] { workspace.close() }
  }
}
