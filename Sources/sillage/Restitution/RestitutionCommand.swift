import ArgumentParser
import Wording

/// `sillage restitution …`
struct RestitutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restitution",
    abstract: Phrase(
      "La restitution publique\u{A0}: ce qu’elle dirait, la préparer, la publier.",
      "The public restitution: what it would tell, building it, publishing it."
    ).spoken,
    subcommands: [
      RestitutionPlanCommand.self, RestitutionBuild.self, RestitutionAudit.self,
      RestitutionPublish.self, RestitutionDeclare.self, RestitutionList.self,
    ])
}
