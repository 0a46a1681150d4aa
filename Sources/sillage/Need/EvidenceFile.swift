import JSONTree
import StudyDesk
import StudyNeeds
import Wording

/// A file of what needs rest on, in the format `sillage-evidence/1`.
enum EvidenceFile {
  /// - Throws: `DeskError`: no such file, no JSON, or evidence that does not hold together.
  static func read(_ path: String) throws(DeskError) -> PriorityEvidence {
    let bytes = try InputFile.bytes(path)
    let evidence: PriorityEvidence
    do {
      evidence = try PriorityEvidence(reading: JSON(reading: bytes))
    } catch let error as JSONError {
      throw refusal(
        path,
        [DeskError.Finding(place: "\(error.line):\(error.column)", reason: Phrase(same: "JSON"))])
    } catch let fault as PriorityEvidence.Fault {
      throw refusal(path, [DeskError.Finding(place: fault.place, reason: fault.reason)])
    } catch { throw refusal(path, []) }
    let faults = evidence.faults
    guard faults.isEmpty else {
      throw refusal(path, faults.map { DeskError.Finding(place: $0.place, reason: $0.reason) })
    }
    return evidence
  }

  private static func refusal(_ path: String, _ findings: [DeskError.Finding]) -> DeskError {
    let name = InputFile.name(path)
    return DeskError(
      .unacceptable,
      Phrase(
        "«\u{A0}\(name)\u{A0}» ne dit pas sur quoi reposent les besoins (sillage-evidence/1).",
        "“\(name)” does not say what needs rest on (sillage-evidence/1)."),
      findings: findings)
  }
}

/// A file that says how needs are put in order.
enum MethodFile {
  /// - Throws: `DeskError`: no such file, or a method that does not hold together.
  static func read(_ path: String) throws(DeskError) -> PriorityMethod {
    let text = String(decoding: try InputFile.bytes(path), as: UTF8.self)
    let (method, findings) = PriorityFile.read(text, file: InputFile.name(path))
    guard let method else {
      throw DeskError(
        .unacceptable,
        Phrase(
          "La méthode contient des erreurs. Corrigez-les, puis recommencez.",
          "The method holds errors. Mend them, then try again."),
        findings: findings.map {
          DeskError.Finding(
            place: $0.file + ($0.line.map { ":\($0)" } ?? "") + " " + $0.path, reason: $0.reason)
        })
    }
    return method
  }
}
