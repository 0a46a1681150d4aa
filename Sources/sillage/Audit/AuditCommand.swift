import ArgumentParser
import Wording

/// `sillage audit …`
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Phrase(
      "Le registre\u{A0}: ce qui s’est passé, et si rien n’a été modifié.",
      "The ledger: what happened, and whether anything was changed."
    ).spoken,
    subcommands: [AuditLog.self, AuditVerify.self, AuditCheckpoint.self],
    aliases: ["registre"])
}
