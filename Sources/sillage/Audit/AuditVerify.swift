import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage audit verify`: 0 when every event holds, 74 when one does not.
///
/// JSON: `{"holds": true, "events": count, "last_digest": hex}`, or `{"holds": false, "position":
/// number or null, "event": UUID or null, "stream": text or null, "reason": {"fr", "en"}}`.
struct AuditVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Phrase(
      "Vérifier que chaque événement est tel qu’il a été enregistré.",
      "Verify that each event is as it was recorded."
    ).spoken,
    discussion: "sillage audit verify",
    aliases: ["vérifier", "verifier"])

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let progress = Progress(Phrase("Vérification", "Verifying"), isQuiet: options.quiet)
    let verdict = try desk.verify { progress.show($0, $1) }
    progress.finish()
    switch options.format {
    case .json: Console.standard.print(verdict.json)
    case .table: Console.standard.print(verdict.words.spoken)
    }
    switch verdict {
    case .broken:
      if !options.quiet { Console.standard.say(AuditVerify.afterBreak) }
      throw ExitCode(Int32(DeskError.Code.inputOutput.rawValue))
    case .holds: if !options.quiet { Console.standard.say(AuditVerify.afterHolding) }
    }
  }

  private static let afterHolding = Phrase(
    "Notez ailleurs la dernière empreinte\u{A0}: elle montrera si la fin venait à manquer.",
    "Note the last digest elsewhere: it will show if the end should go missing.")

  private static let afterBreak = Phrase(
    """
    N’écrivez plus dans cette étude. Gardez ce dossier tel quel, restaurez une sauvegarde \
    ailleurs avec «\u{A0}sillage restaurer\u{A0}» et prévenez la coordination.
    """,
    """
    Write nothing more in this study. Keep this folder as it is, restore a backup elsewhere with \
    “sillage restore” and tell the coordination.
    """)
}

extension LedgerVerdict {
  var json: JSON {
    switch self {
    case .holds(let events, let last):
      ["holds": true, "events": .integer(events), "last_digest": .string("\(last)")]
    case .broken(let fault):
      [
        "holds": false, "position": fault.position.map { .integer($0) } ?? .null,
        "event": fault.event.map { .string("\($0)") } ?? .null,
        "stream": fault.stream.map { .string("\($0)") } ?? .null,
        "reason": ["fr": .string(fault.reason.french), "en": .string(fault.reason.english)],
      ]
    }
  }

  var words: Phrase {
    switch self {
    case .holds(let events, let last):
      let one = Phrase("événement", "event")
      let many = Phrase("événements", "events")
      let french = Language.french.count(events, one, many)
      let english = Language.english.count(events, one, many)
      return Phrase(
        "Le registre est intact\u{A0}: \(french), dernière empreinte\n\(last)",
        "The ledger is intact: \(english), last digest\n\(last)")
    case .broken(let fault): return fault.words
    }
  }
}

extension LedgerBreak {
  fileprivate var words: Phrase {
    guard let position else {
      return Phrase(
        "Le registre n’est pas intact\u{A0}: \(reason.french).",
        "The ledger is not intact: \(reason.english).")
    }
    let name = [event.map { "\($0)" }, stream.map { "\($0)" }].compactMap(\.self)
      .joined(separator: ", ")
    let place = name.isEmpty ? "" : " (\(name))"
    return Phrase(
      "L’événement n° \(position)\(place) ne tient pas\u{A0}: \(reason.french).",
      "Event no. \(position)\(place) does not hold: \(reason.english).")
  }
}
