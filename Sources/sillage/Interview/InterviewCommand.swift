import ArgumentParser
import Wording

/// `sillage interview …`
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: Phrase(
      "Les entretiens du mois\u{A0}: prévoir, préparer, noter.",
      "The monthly interviews: plan, prepare, record."
    ).spoken,
    subcommands: [
      InterviewPlan.self, InterviewDue.self, InterviewPrepare.self, InterviewRecord.self,
      InterviewMove.self, InterviewMiss.self, InterviewRefuse.self, InterviewList.self,
      InterviewCalendarCommand.self,
    ],
    aliases: ["entretien"])
}
