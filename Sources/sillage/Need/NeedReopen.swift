import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage need reopen`
struct NeedReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: Phrase(
      "Suivre à nouveau un besoin réuni, séparé ou clos.",
      "Follow a need again that was merged, split or retired."
    ).spoken,
    discussion: """
      sillage need reopen ranger trier --reason "réunis par erreur"
      """,
    aliases: ["rouvrir"])

  @Argument(
    help: ArgumentHelp(
      Phrase("Les besoins à suivre à nouveau.", "The needs to follow again.").spoken,
      valueName: "needs"))
  var needs: [String]
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    let before = try desk.needs()
    try desk.reopen(needs.map { ID($0) }, reason: reason)
    options.suggest(
      Phrase(
        "Suivi à nouveau, avec les passages qui y étaient rattachés.",
        "Followed again, with the passages that were tied to it."))
    for part in parts(of: before) {
      options.suggest(
        Phrase(
          "«\u{A0}\(part)\u{A0}» reste suivi aussi. S’il ne doit pas l’être\u{A0}: «\u{A0}sillage besoin clore \(part)\u{A0}».",
          "“\(part)” stays followed, too. If it should not: “sillage need retire \(part)”."))
    }
  }

  /// What took the place of a need that had been split: it does not end by itself.
  private func parts(of before: Needs) -> [String] {
    needs.flatMap { need -> [ID<Need>] in
      if case .split(let parts) = before[ID(need)]?.standing { parts } else { [] }
    }.filter { before[$0]?.isOpen ?? false }.map(\.text)
  }
}

extension GlobalOptions {
  /// Says how to take back that needs ended.
  func suggestReopening(_ needs: [String]) {
    let names = needs.joined(separator: " ")
    suggest(
      Phrase(
        "Pour revenir en arrière\u{A0}: «\u{A0}sillage besoin rouvrir \(names)\u{A0}».",
        "To go back: “sillage need reopen \(names)”."))
  }
}
