public import StudyNeeds

extension Workspace {
  /// How the study's needs are put in order: `exports/plans/priority.yaml`, or the usual method when
  /// there is no such file.
  /// - Throws: `DeskError` with findings when the file holds errors.
  public func priorityMethod() throws(DeskError) -> PriorityMethod {
    try read("exports/plans/priority.yaml", PriorityFile.read) ?? .standard
  }

  /// The words by which a quote may tell who spoke: `forms/blanks.yaml`, or none.
  /// - Throws: `DeskError` with findings when the file holds errors.
  public func blankDictionary() throws(DeskError) -> BlankDictionary {
    try read("forms/blanks.yaml", BlanksFile.read) ?? BlankDictionary()
  }

  private func read<Value>(
    _ file: String, _ reader: (String, String) -> (Value?, [FileFinding])
  ) throws(DeskError) -> Value? {
    guard Files.exists(path(file)) else { return nil }
    let (value, findings) = reader(try Files.text(path(file), named: file), file)
    guard findings.isEmpty else { throw .files(findings) }
    return value
  }
}
