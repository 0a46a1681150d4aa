import ArgumentParser
import Disclosure
import StudyDesk
import Tabulation
import Wording

/// `sillage disclosure audit`
///
/// JSON: `{"verdict": "safe" | "exposed" | "contradiction" | "incomplete", "exposures": [{"release",
/// "table", "at", "kind", "low", "high"}]}`, printed wherever no one reads along on a terminal.
struct DisclosureAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Phrase(
      "Dire ce qu’un lecteur de tous ces tableaux peut apprendre de trop peu de personnes.",
      "Tell what a reader of all these tables can find out about too few people."
    ).spoken,
    discussion: """
      sillage disclosure audit publié-2025-01.json publié-2025-02.json --threshold 5
      """,
    aliases: ["auditer"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Les tableaux publiés\u{A0}; - pour l’entrée standard.",
        "The tables as printed; - for the standard input."
      ).spoken, valueName: "file"))
  var files: [String]
  @OptionGroup var rules: RuleOptions
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Les mêmes tableaux avec les vrais comptes, s’ils sont connus.",
        "The same tables with their true counts, where they are known."
      ).spoken, valueName: "file"))
  var truth: String?
  @OptionGroup var options: ResultOptions

  func run() throws {
    let deadline = rules.deadline
    let tables = try ExchangeFile.read(files)
    let truth = try ExchangeFile.replace(tables, from: self.truth)
    let progress = Progress(Phrase("Audit", "Auditing"), isQuiet: options.quiet)
    let report: AuditReport
    do {
      report = AuditReport(
        tables: tables,
        verdict: try tables.audited(by: rules.rules(), truth: truth, until: deadline) {
          progress.show($0)
        })
    } catch let refusal as DisclosureRefusal { throw refusal.asDeskError(tables) }
    progress.finish()
    report.publish(options)
    if report.code != 0 { throw ExitCode(report.code) }
  }
}
