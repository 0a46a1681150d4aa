import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage status`
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: Phrase(
      "La page du matin\u{A0}: où en est l’étude, et ce qui attend.",
      "The page of the morning: where the study stands, and what waits."
    ).spoken,
    discussion: "sillage status --referent ref-oc-1 --on 2025-01-15",
    aliases: ["état", "etat", "tableau"])

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Seulement les personnes que suit ce référent.", "Only the people this referent follows."
      ).spoken))
  var referent: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Telle qu’elle était ce jour-là.", "As it was on that day.").spoken, valueName: "day"))
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let day = try on?.day(at: desk)
    let cockpit = try desk.cockpit(
      of: referent.map { ID($0) }, on: day ?? desk.workspace.demonstrationDay)
    let console = Console.standard
    switch options.format {
    case .json: console.print(cockpit.json(of: desk.study))
    case .table:
      let page = StatusPage(
        cockpit, of: desk.study, in: spokenLanguage, width: console.width,
        hasColours: console.hasColours, isInvented: desk.workspace.demonstrationDay != nil)
      console.print(page.text)
    }
    guard !options.quiet, options.format == .table else { return }
    console.say(cockpit.nextStep)
  }
}

extension Cockpit {
  /// What the reader may do next.
  var nextStep: Phrase {
    if participants == 0 {
      return Phrase(
        "\nPour commencer\u{A0}: «\u{A0}sillage participant inscrire\u{A0}».",
        "\nTo begin: “sillage participant enrol”.")
    }
    if let first = late.first {
      return Phrase(
        """
        \nPour commencer, l’entretien en retard de \(first.participant)\u{A0}: s’il a eu lieu, «\u{A0}sillage entretien \
        noter \(first.participant)\u{A0}»\u{A0}; sinon, trouvez un autre jour («\u{A0}sillage entretien prévoir\u{A0}», ou \
        «\u{A0}déplacer\u{A0}»), ou dites qu’il n’aura pas lieu («\u{A0}manqué\u{A0}»).
        """,
        """
        \nTo begin with, the late interview of \(first.participant): if it took place, “sillage interview record \
        \(first.participant)”; if not, find another day (“sillage interview plan”, or “move”), or say that it will \
        not take place (“miss”).
        """)
    }
    if let first = due.first {
      guard case .planned = first.status else {
        return Phrase(
          "\nPour commencer\u{A0}: «\u{A0}sillage entretien prévoir \(first.participant)\u{A0}».",
          "\nTo begin: “sillage interview plan \(first.participant)”.")
      }
      return Phrase(
        "\nPour commencer\u{A0}: «\u{A0}sillage entretien préparer \(first.participant)\u{A0}».",
        "\nTo begin: “sillage interview prepare \(first.participant)”.")
    }
    if let first = awaited.first {
      let verb = first.informed == nil ? ("informer", "inform") : ("recueillir", "give")
      return Phrase(
        "\nPour commencer\u{A0}: «\u{A0}sillage accord \(verb.0) \(first.participant)\u{A0}».",
        "\nTo begin: “sillage consent \(verb.1) \(first.participant)”.")
    }
    return Phrase(
      "\nTous les entretiens\u{A0}: «\u{A0}sillage entretien lister\u{A0}».",
      "\nAll interviews: “sillage interview list”.")
  }
}
