import ArgumentParser
import StudyDesk
import Wording

/// `sillage restitution audit`
///
/// JSON: `{"verdict", "exposures"}`, as `disclosure audit` prints them; its exit codes too.
struct RestitutionAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Phrase(
      "Juger une restitution avec tout ce qui est déjà public.",
      "Judge a restitution together with all that is public already."
    ).spoken,
    discussion: "sillage restitution audit restitution-2025-03-31",
    aliases: ["auditer"])

  @OptionGroup var release: ReleaseArgument
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let progress = Progress(Phrase("Vérification", "Judging"), isQuiet: options.quiet)
    let (tables, verdict) = try options.desk().auditRestitution(release.name) { progress.show($0) }
    progress.finish()
    let report = AuditReport(tables: tables, verdict: verdict)
    report.publish(options.results)
    if report.code != 0 { throw ExitCode(report.code) }
  }
}
