import ArgumentParser
import JSONTree
import StudyDesk
import StudyForms
import Wording

/// Answers given with the command instead of at the keyboard.
struct GivenAnswers: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Une réponse\u{A0}; à répéter. Sans rien après le signe =, la réponse est effacée. Elle se \
        voit dans la liste des programmes\u{A0}: pour rester discret, préférez --answers -.
        """,
        """
        An answer; repeat for several. With nothing after the = sign the answer is taken away. It \
        can be seen in the list of processes: to keep it private use --answers -.
        """
      ).spoken, valueName: "linkId=value"))
  var answer: [String] = []

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier JSON de réponses, {\"linkId\": valeur}\u{A0}; - pour l’entrée standard.",
        "A JSON file of answers, {\"linkId\": value}; - for the standard input."
      ).spoken, valueName: "file"))
  var answers: String?

  var isEmpty: Bool { answer.isEmpty && answers == nil }

  /// Every answer by its `linkId`; those of `--answer` come in the place of the file's.
  /// - Throws: `DeskError`.
  func object() throws -> JSONObject {
    var object = try answers.map(Self.file) ?? JSONObject()
    var given: [String: [JSON]] = [:]
    for text in answer {
      guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
        throw DeskError.noSign
      }
      let linkId = String(text[..<sign])
      let value = String(text[text.index(after: sign)...])
      given[linkId, default: []] += value.isEmpty ? [] : [.string(value)]
      let values = given[linkId] ?? []
      object[linkId] = values.isEmpty ? .null : values.count == 1 ? values[0] : .array(values)
    }
    return object
  }

  private static func file(_ path: String) throws -> JSONObject {
    let bytes = try InputFile.bytes(path)
    do {
      guard let object = try JSON(reading: bytes).object else {
        throw DeskError.notAnObject(InputFile.name(path), at: nil)
      }
      return object
    } catch let error as JSONError {
      throw DeskError.notAnObject(InputFile.name(path), at: error)
    }
  }
}

extension DeskError {
  // What was typed may be an answer: it is not repeated here.
  fileprivate static var noSign: DeskError {
    DeskError(
      .wrongUse,
      Phrase(
        "--answer s’écrit linkId=valeur, par exemple --answer aisance=4.",
        "--answer is written linkId=value, for instance --answer aisance=4."))
  }

  fileprivate static func notAnObject(_ name: String, at error: JSONError?) -> DeskError {
    let place = error.map {
      Phrase(", ligne \($0.line), colonne \($0.column)", ", line \($0.line), column \($0.column)")
    }
    return DeskError(
      .unacceptable,
      Phrase(
        """
        «\u{A0}\(name)\u{A0}»\(place?.french ?? "")\u{A0}: un objet JSON est attendu, par exemple \
        {"aisance": 4}.
        """,
        "“\(name)”\(place?.english ?? ""): a JSON object is expected, such as {\"aisance\": 4}."))
  }

  /// What does not fit in answers, without the answers themselves.
  static func unfit(_ findings: [StudyForms.Finding]) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "Des réponses manquent ou ne conviennent pas. Rien n’a été enregistré.",
        "Some answers are missing or do not fit. Nothing was recorded."),
      findings: findings.filter(\.isError).map { finding in
        let linkId = finding.linkId ?? ""
        let place =
          finding.code == .required && !linkId.isEmpty
          ? "--answer \(linkId)=…" : linkId.isEmpty ? finding.path : linkId
        return DeskError.Finding(place: place, reason: finding.discreetMessage)
      })
  }
}
