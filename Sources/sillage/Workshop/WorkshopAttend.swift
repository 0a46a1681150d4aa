import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage workshop attend`
///
/// JSON: `{"workshop", "came": [codes]}`, the people recorded by this command.
struct WorkshopAttend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attend",
    abstract: Phrase("Noter qui est venu.", "Record who came.").spoken,
    discussion: "sillage workshop attend toulouse-1 TALI-473-P",
    aliases: ["présents", "presents"])

  @OptionGroup var name: WorkshopName
  @Argument(
    help: ArgumentHelp(
      Phrase("Les codes des participants.", "The participants’ codes.").spoken))
  var codes: [String] = []
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let id = try desk.workshop(ID(name.workshop)).plan.workshop
    let given = try codes.map { try options.participant($0, at: desk) }
    guard !given.isEmpty else { throw DeskError.nobodyNamed }
    // All of them or none: a list that stopped half-way would have to be compared with the paper.
    try desk.together { desk in
      for code in given { try desk.attend(id, code) }
    }
    switch options.format {
    case .json:
      Console.standard.print([
        "workshop": .string(id.text), "came": .array(given.map { .string("\($0)") }),
      ])
    case .table: Console.standard.print(given.map { "\($0)" }.joined(separator: "\n"))
    }
    options.suggest(
      Phrase(
        "Ensuite\u{A0}: «\u{A0}sillage atelier voter \(id) CODE\u{A0}».",
        "Next: “sillage workshop vote \(id) CODE”."))
  }
}

extension DeskError {
  fileprivate static var nobodyNamed: DeskError {
    DeskError(
      .wrongUse,
      Phrase("Donnez le code de chaque personne venue.", "Give the code of everyone who came."))
  }
}
