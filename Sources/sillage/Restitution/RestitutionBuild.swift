import ArgumentParser
import JSONTree
import Restitution
import StudyDesk
import Wording

/// `sillage restitution build`
///
/// JSON: `{"folder", "page", "as_of", "manifest", "provisional"}`, paths absolute.
struct RestitutionBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: Phrase(
      "Préparer la page, les images et les tableaux dans releases/.",
      "Build the page, the pictures and the tables in releases/."
    ).spoken,
    discussion: "sillage restitution build --as-of 2025-03-31",
    aliases: ["préparer", "preparer"])

  @OptionGroup var plan: PlanOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let built = try desk.buildRestitution(try desk.plan(plan.plan), asOf: try plan.day(at: desk))
    switch options.format {
    case .json:
      Console.standard.print([
        "folder": .string(built.folder), "page": .string(built.page),
        "as_of": .string("\(built.report.asOf)"), "manifest": .string("\(built.manifest)"),
        "provisional": .bool(built.report.isProvisional),
      ])
    case .table: Console.standard.print(built.page)
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        Provisoire, à ne pas publier. Ouvrez cette page dans un navigateur\u{A0}; les tableaux et \
        les images sont à côté.
        """,
        """
        Provisional, not for publication. Open this page in a browser; tables and pictures lie \
        beside it.
        """))
  }
}
