import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage user revoke`
struct UserRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: Phrase(
      "Retirer quelqu’un de l’équipe\u{A0}; toutes ses clés sont changées.",
      "Take someone out of the team; every key they held is changed."
    ).spoken,
    discussion: "sillage user revoke ref-oc-2 --reason \"Départ de l’agence\"",
    aliases: ["retirer"])

  @Argument(help: ArgumentHelp(Phrase("Son nom.", "Their name.").spoken))
  var name: String
  @Option(help: ArgumentHelp(Phrase("Pourquoi.", "Why.").spoken))
  var reason: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    try desk.revoke(ID(name), reason: reason)
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        \(name) ne peut plus rien ouvrir de ce qui sera écrit désormais. Ce que cette personne \
        pouvait lire jusqu’ici, elle a pu le copier\u{A0}: reprenez ses appareils et ses copies.
        """,
        """
        \(name) can open nothing of what is written from now on. What they could read until now \
        they may have copied: take back their devices and copies.
        """))
  }
}
