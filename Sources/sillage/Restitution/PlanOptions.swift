import ArgumentParser
import StudyDesk
import Wording

/// Which plan.
struct PlanName: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le plan, un fichier de exports/plans sans .yaml.",
        "The plan, a file of exports/plans without .yaml."
      ).spoken, valueName: "name"))
  var plan = "restitution"
}

/// Which plan, and which day's state.
struct PlanOptions: ParsableArguments {
  @OptionGroup var name: PlanName
  var plan: String { name.plan }

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Ce qui était enregistré à la fin de ce jour, sans ce qui a été retiré depuis.",
        "What was recorded by the end of that day, without what was taken back since."
      ).spoken, valueName: "day"))
  var asOf: DayArgument?

  func day(at desk: Desk) throws -> Day? {
    try asOf?.day(at: desk) ?? desk.workspace.demonstrationDay
  }
}
