import ArgumentParser
import JSONTree
import StudyDesk
import Wording

/// `sillage restitution publish`
///
/// JSON: `{"name", "published", "approved_by"}`; published is false while somebody else has to agree.
struct RestitutionPublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: Phrase(
      "Approuver une restitution\u{A0}; la seconde personne la publie.",
      "Approve a restitution; the second person publishes it."
    ).spoken,
    discussion: "sillage restitution publish restitution-2025-03-31",
    aliases: ["publier"])

  @OptionGroup var release: ReleaseArgument
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    switch try desk.publish(release.name) {
    case .awaitsAnother(let release):
      print(release, isPublished: false)
      options.suggest(
        Phrase(
          """
          Vous avez approuvé «\u{A0}\(release.name)\u{A0}». Une seconde personne, de la coordination \
          ou auditrice, l’ouvre, la relit et tape la même commande.
          """,
          """
          You approved “\(release.name)”. Somebody else, a coordinator or an auditor, opens it, reads \
          it and types the same command.
          """))
    case .published(let release):
      print(release, isPublished: true)
      options.suggest(
        Phrase(
          """
          Publiée. Mettez le dossier en ligne tel quel, et n’y changez plus rien\u{A0}: ce qui suivra \
          sera jugé avec lui.
          """,
          """
          Published. Put the folder online as it is, and change nothing in it: all that follows is \
          judged with it.
          """))
    }
  }

  private func print(_ release: Release, isPublished: Bool) {
    switch options.format {
    case .json:
      Console.standard.print([
        "name": .string(release.name), "published": .bool(isPublished),
        "approved_by": .array(release.approvals.map { .string($0) }),
      ])
    case .table: Console.standard.print(release.folder)
    }
  }
}

/// Which restitution, by the name that `restitution list` shows.
struct ReleaseArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase("Le nom de son dossier dans releases/.", "The name of its folder in releases/.").spoken
    ))
  var name: String
}
