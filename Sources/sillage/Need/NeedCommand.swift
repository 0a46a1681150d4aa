import ArgumentParser
import Wording

/// `sillage need …`
struct NeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "need",
    abstract: Phrase(
      "Formuler les besoins, dire ce qui en parle, et les mettre par ordre de priorité.",
      "State needs, say what speaks for them, and put them in order of priority."
    ).spoken,
    subcommands: [
      NeedList.self, NeedShow.self, NeedState.self, NeedRevise.self, NeedSupport.self,
      NeedUnsupport.self, NeedMerge.self, NeedSplit.self, NeedRetire.self, NeedReopen.self,
      NeedTrace.self, NeedRank.self,
    ],
    aliases: ["besoin"])
}
