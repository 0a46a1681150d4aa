public import StudyModel

extension Workspace {
  /// The codebook of this study, `forms/codebook.yaml`; nil when it has none.
  /// - Throws: `DeskError` with findings when it cannot be read.
  public func codebook() throws(DeskError) -> Codebook? {
    let file = "forms/codebook.yaml"
    guard Files.exists(path(file)) else { return nil }
    let (codebook, findings) = CodebookFile.read(
      try Files.text(path(file), named: file), file: file)
    guard let codebook, findings.isEmpty else { throw .files(findings) }
    return codebook
  }
}
