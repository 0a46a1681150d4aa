import ArgumentParser
import StudyModel

/// `--mark 3`, or another reader's: `--mark ref-oc-1/3`.
struct MarkArgument: ExpressibleByArgument {
  let reference: MarkReference

  init?(argument: String) {
    guard let reference = MarkReference(argument) else { return nil }
    self.reference = reference
  }
}
