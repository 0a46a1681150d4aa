import ArgumentParser
import Wording

/// `sillage consent …`
struct ConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: Phrase(
      "L’accord de participation\u{A0}: informer, recueillir, retirer, donner un reçu.",
      "The participation agreement: inform, record, withdraw, give a receipt."
    ).spoken,
    subcommands: [
      ConsentInform.self, ConsentGive.self, ConsentRefuse.self, ConsentWithdraw.self,
      ConsentObject.self, ConsentLiftObjection.self, ConsentStatus.self, ConsentHistory.self,
      ConsentReceipt.self, ConsentText.self,
    ],
    aliases: ["accord"])
}
