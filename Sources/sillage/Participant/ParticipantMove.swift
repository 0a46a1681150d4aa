import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage participant move`
///
/// JSON: `participant`, `region`, `referent`.
struct ParticipantMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: Phrase(
      "Confier aux référents d’une autre région une personne qui a déménagé.",
      "Hand a person who moved over to the referents of another region."
    ).spoken,
    discussion: """
      sillage participant move TALI-473-P --region pays-de-la-loire --referent ref-pl-1 \
      --reason "déménagement"
      """,
    aliases: ["déménager", "demenager"])

  @OptionGroup var who: WhoOptions
  @Option(
    help: ArgumentHelp(Phrase("La nouvelle région.", "The new region.").spoken, valueName: "id"))
  var region: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le référent de là-bas.", "The referent over there.").spoken, valueName: "id"))
  var referent: String?
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le jour du changement.", "The day of the change.").spoken, valueName: "date"))
  var on: DayArgument?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try who.code(options, at: desk)
    let study = desk.study
    let before = try desk.participant(code).enrolment.region
    let region = try options.choice(
      region.map { ID($0) }, "--region",
      Phrase("Dans quelle région\u{202F}?", "To which region?"),
      among: study.regions.filter { $0.id != before }.map { ($0.id, $0.label) })
    let referent = try options.choice(
      referent.map { ID($0) }, "--referent",
      Phrase("Quel référent la suivra\u{202F}?", "Which referent will follow them?"),
      among: study.referents.filter { $0.region == region }
        .map { ($0.id, study.words(of: $0.id)) })
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    try confirm(code, study.region(before)?.label ?? Phrase(same: before.text), referent)
    _ = try desk.move(code, to: region, referent: referent, reason: reason, on.moment(at: desk))
    let name = study.region(region)?.label ?? Phrase(same: region.text)
    switch options.format {
    case .json:
      Console.standard.print([
        "participant": .string("\(code)"), "region": .string(region.text),
        "referent": .string(referent.text),
      ])
    case .table:
      Console.standard.print(
        Phrase(
          "\(code)\u{A0}: suivi par \(referent), \(name.french)",
          "\(code): followed by \(referent), \(name.english)"
        ).spoken)
    }
    options.suggest(
      Phrase(
        """
        \(referent) peut tout lire. Ce qui sera écrit désormais, votre région ne peut plus l’ouvrir\
        \u{A0}; ce qu’elle a lu, elle a pu le garder. La personne compte toujours dans la région où \
        elle a été recrutée.
        """,
        """
        \(referent) can read everything. What is written from now on your region can no longer \
        open; what it read it may have kept. The person still counts in the region where they were \
        recruited.
        """))
  }

  /// At the terminal, asks once more: a region that lets somebody go cannot take them back itself.
  private func confirm(
    _ code: ParticipantCode, _ region: Phrase, _ referent: ID<Referent>
  ) throws {
    guard let dialogue = options.dialogue else { return }
    let isSure: Bool
    do {
      isSure = try dialogue.confirm(
        Phrase(
          """
          \(referent) suivra \(code). La région \(region.french) n’ouvrira plus rien de ce qui sera \
          écrit ensuite, et ne pourra pas reprendre la personne elle-même. Continuer\u{202F}?
          """,
          """
          \(referent) will follow \(code). The region \(region.english) will open nothing that is \
          written from then on, and cannot take the person back by itself. Go on?
          """))
    } catch is Dialogue.Stopped { throw DeskError.stopped }
    guard isSure else { throw DeskError.stopped }
  }
}
