import ArgumentParser
import Disclosure
import Foundation
import StudyDesk
import Tabulation
import Wording

/// `sillage restitution audit`
///
/// JSON: `{"verdict", "exposures"}`, as `disclosure audit` prints them; its exit codes too. Of counts,
/// there are two more kinds: `several` people have several conditions, or somebody surely has the
/// only one that is `unlisted`; their `table` is `conditions`.
struct RestitutionAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Phrase(
      "Juger une restitution, ou un texte à paraître, avec tout ce qui est déjà public.",
      "Judge a restitution, or a text about to be printed, with all that is public already."
    ).spoken,
    discussion: """
      sillage restitution audit restitution-2025-03-31
      sillage restitution audit --counts communique.yaml
      """,
    aliases: ["auditer"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Le nom de son dossier dans releases/.", "The name of its folder in releases/.").spoken
    ))
  var name: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Des nombres que quelqu’un veut imprimer\u{A0}: un fichier comme pour «\u{A0}déclarer\u{A0}».",
        "Numbers that somebody wants to print: a file as for “declare”."
      ).spoken, valueName: "file"))
  var counts: String?
  @OptionGroup var plan: PlanName
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let progress = Progress(Phrase("Vérification", "Judging"), isQuiet: options.quiet)
    let (report, before) = try judged(at: desk, progress)
    progress.finish()
    let tables = report.tables
    switch options.format {
    case .json: report.publish(options.results)
    case .table:
      // Two ways to the same knowledge are one sentence.
      var said: Set<Phrase> = []
      for finding in report.findings {
        let words = desk.readerWords.words(finding, in: tables)
        if said.insert(words).inserted { Console.standard.print(words.spoken) }
      }
      for finding in report.ofConditions {
        Console.standard.print(desk.readerWords.words(finding).spoken)
      }
      for finding in before where !options.quiet {
        let words = desk.readerWords.words(finding, in: tables)
        guard said.insert(words).inserted else { continue }
        Console.standard.say(
          Phrase("Déjà public sans elle\u{A0}: ", "Public already without it: ") + words)
      }
      if !options.quiet {
        if report.code == 1 {
          Console.standard.say(name == nil ? Self.warning : Self.warningOfRelease)
        } else {
          Console.standard.say(report.summary)
        }
        if let name, let hindrance = try desk.hindrance(to: name) {
          Console.standard.say(hindrance)
        }
      }
    }
    if report.code != 0 { throw ExitCode(report.code) }
  }

  /// For whoever wants to print the numbers, and may never have heard of disclosure.
  private static let warning = Phrase(
    """
    Ne laissez pas paraître ces nombres. Avec ce qui est déjà public, chaque ligne ci-dessus parle de si \
    peu de personnes que leurs proches, ou un lecteur patient, sauraient de qui il s’agit. Vous pouvez ne \
    donner que le total de la région, réunir des maladies, ou attendre que davantage de personnes aient \
    rejoint l’étude.
    """,
    """
    Do not let these numbers appear. With what is public already, each line above tells of so few people \
    that those close to them, or a patient reader, would know who they are. You can give only the total of \
    the region, put conditions together, or wait until more people have joined the study.
    """)

  private static let warningOfRelease = Phrase(
    """
    Ne la publiez pas. Avec ce qui est déjà public, chaque ligne ci-dessus parle de si peu de personnes \
    que leurs proches, ou un lecteur patient, sauraient de qui il s’agit. Préparez-la de nouveau\u{A0}: ce \
    qui ne peut pas être dit y sera caché.
    """,
    """
    Do not publish it. With what is public already, each line above tells of so few people that those \
    close to them, or a patient reader, would know who they are. Build it anew: what cannot be told will \
    be hidden in it.
    """)

  private func judged(
    at desk: Desk, _ progress: Progress
  ) throws -> (AuditReport, before: [DisclosureFinding]) {
    if let name, counts == nil {
      let (tables, verdict, before) = try desk.auditRestitution(name) { progress.show($0) }
      return (AuditReport(tables: tables, verdict: verdict), before)
    }
    guard let counts, name == nil else {
      throw DeskError(
        .wrongUse,
        Phrase(
          "Donnez le nom d’une restitution, ou un fichier avec --counts.",
          "Give the name of a restitution, or a file with --counts."))
    }
    let text = try RestitutionDeclare.text(of: counts)
    let (tables, verdict, ofConditions) = try desk.auditCounts(
      text, named: counts, under: desk.plan(plan.plan))
    return (AuditReport(tables: tables, verdict: verdict, ofConditions: ofConditions), [])
  }
}
