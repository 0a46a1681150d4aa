import ArgumentParser
import StudyDesk
import Wording

/// `sillage restitution plan`: what would be shown, hidden or withheld; nothing is written.
struct RestitutionPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Phrase(
      "Voir ce que la restitution montrerait, masquerait ou tairait, sans rien écrire.",
      "See what the restitution would show, hide or withhold, writing nothing."
    ).spoken,
    discussion: "sillage restitution plan --as-of 2025-03-31",
    aliases: ["prévoir", "prevoir"])

  @OptionGroup var plan: PlanOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk { $0.readAheadToReport() }
    let (report, price) = try desk.outlook(
      try desk.plan(plan.plan), asOf: try plan.day(at: desk))
    let preview = RestitutionPreview(report, price)
    switch options.format {
    case .json: Console.standard.print(preview.json)
    case .table: Console.standard.print(preview.text(in: spokenLanguage))
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        "Rien n’a été écrit. Pour préparer la page\u{A0}: «\u{A0}sillage restitution préparer\u{A0}».",
        "Nothing was written. To build the page: “sillage restitution build”."))
  }
}
