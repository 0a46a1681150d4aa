import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage participant enrol`
struct ParticipantEnrol: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol",
    abstract: Phrase(
      "Inscrire une personne volontaire et lui donner un code.",
      "Enrol a volunteer and give them a code."
    ).spoken,
    discussion: """
      sillage participant enrol --region occitanie --condition parkinson --referent ref-oc-1
      """,
    aliases: ["inscrire"])

  @Option(help: ArgumentHelp(Phrase("La région.", "The region.").spoken))
  var region: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Une maladie\u{A0}; à répéter s’il y en a plusieurs.", "A condition; repeat for several."
      )
      .spoken))
  var condition: [String]
  @Option(help: ArgumentHelp(Phrase("L’association.", "The association.").spoken))
  var association: String?
  @Option(help: ArgumentHelp(Phrase("Le référent.", "The referent.").spoken))
  var referent: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let participant = try desk.enrol(
      Enrolment(
        region: ID(region), conditions: condition.map { ID($0) },
        association: association.map { ID($0) }, referent: ID(referent)))
    switch options.format {
    case .json: Console.standard.print(["participant": .string("\(participant.id)")])
    case .table: Console.standard.print("\(participant.id)")
    }
  }
}
