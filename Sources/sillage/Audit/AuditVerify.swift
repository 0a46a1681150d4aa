import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage audit verify`: 0 when every event holds, 74 when one does not.
///
/// JSON: `{"holds": true, "origin", "events": count, "root": hex, "checkpoint": text}`, or `{"holds":
/// false, "position": number or null, "event": UUID or null, "stream": text or null, "reason":
/// {"fr", "en"}}`.
struct AuditVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Phrase(
      "Vérifier que chaque événement est tel qu’il a été enregistré.",
      "Verify that each event is as it was recorded."
    ).spoken,
    discussion: "sillage audit verify --checkpoint releve-2025-01.txt",
    aliases: ["vérifier", "verifier"])

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un point de contrôle gardé ailleurs\u{A0}; - pour l’entrée standard.",
        "A checkpoint that was kept elsewhere; - for the standard input."
      ).spoken, valueName: "file"))
  var checkpoint: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let kept = try checkpoint.map(AuditCheckpoint.read)
    let checkpoint = kept?.checkpoint
    let progress = Progress(Phrase("Vérification", "Verifying"), isQuiet: options.quiet)
    let verdict = try desk.verify(against: checkpoint) { progress.show($0, $1) }
    progress.finish()
    switch options.format {
    case .json: Console.standard.print(verdict.json)
    case .table: Console.standard.print(verdict.words.spoken)
    }
    switch verdict {
    case .broken:
      if !options.quiet { Console.standard.say(AuditVerify.afterBreak) }
      throw ExitCode(Int32(DeskError.Code.inputOutput.rawValue))
    case .holds:
      let signer = try kept.flatMap { try desk.signer(of: $0.text, $0.checkpoint) }
      guard !options.quiet else { return }
      Console.standard.say(checkpoint.map(AuditVerify.agreement) ?? AuditVerify.afterHolding)
      if let signer {
        Console.standard.say(
          Phrase(
            "Ce point de contrôle est signé par \(signer).",
            "This checkpoint is signed by \(signer)."))
      }
    }
  }

  private static func agreement(with checkpoint: Checkpoint) -> Phrase {
    let one = Phrase("événement", "event")
    let many = Phrase("événements", "events")
    return Phrase(
      """
      Conforme au point de contrôle\u{A0}: \(Language.french.count(checkpoint.events, one, many)), \
      rien n’y a changé depuis.
      """,
      """
      It agrees with the checkpoint: \(Language.english.count(checkpoint.events, one, many)), \
      nothing of them has changed since.
      """)
  }

  private static let afterHolding = Phrase(
    """
    Gardez ailleurs un point de contrôle, «\u{A0}sillage registre relever\u{A0}»\u{A0}: lui seul montre \
    plus tard si le registre a été coupé ou réécrit en entier.
    """,
    """
    Keep a checkpoint elsewhere, “sillage audit checkpoint”: nothing else shows later whether the \
    ledger was cut off or written anew as a whole.
    """)

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
    case .holds(let checkpoint):
      [
        "holds": true, "origin": .string(checkpoint.origin),
        "events": .integer(checkpoint.events), "root": .string("\(checkpoint.root)"),
        "checkpoint": .string("\(checkpoint)"),
      ]
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
    case .holds(let checkpoint):
      let one = Phrase("événement", "event")
      let many = Phrase("événements", "events")
      let french = Language.french.count(checkpoint.events, one, many)
      let english = Language.english.count(checkpoint.events, one, many)
      return Phrase(
        "Le registre est intact\u{A0}: \(french), empreinte de l’ensemble\n\(checkpoint.rootText)",
        "The ledger is intact: \(english), root of it all\n\(checkpoint.rootText)")
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
