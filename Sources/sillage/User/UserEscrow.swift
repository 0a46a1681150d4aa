import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage user escrow`
///
/// JSON: `{"threshold", "shares": [text], "missing": [region]}`.
struct UserEscrow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escrow",
    abstract: Phrase(
      "Répartir en parts une clé de secours, pour qui oublie sa phrase de passe.",
      "Split a spare key into parts, for whoever forgets their passphrase."
    ).spoken,
    discussion: "sillage user escrow --parts 3 --threshold 2",
    aliases: ["séquestre", "sequestre"])

  @Option(
    help: ArgumentHelp(
      Phrase("Combien de parts, une par personne de confiance.", "How many parts, one a person.")
        .spoken))
  var parts: Int
  @Option(
    help: ArgumentHelp(
      Phrase("Combien il en faut ensemble.", "How many are needed together.").spoken))
  var threshold: Int
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    try EscrowParts(threshold: threshold, parts: parts).validate("--threshold, --parts")
  }

  func run() throws {
    let desk = try options.desk()
    let isAnew = try desk.regionsOutsideEscrow() != nil
    let split = try desk.splitEscrow(parts: parts, threshold: threshold)
    switch options.format {
    case .json:
      Console.standard.print([
        "threshold": .integer(Int64(threshold)), "shares": .array(split.shares.map { .string($0) }),
        "missing": .array(split.missing.map { .string($0.text) }),
      ])
    case .table: Console.standard.print(split.sheet(of: desk.study).spoken)
    }
    options.suggest(split.advice)
    guard isAnew else { return }
    options.suggest(
      Phrase(
        """
        Les parts d’avant ne servent plus à récupérer quelqu’un et n’ouvrent rien de ce qui sera \
        écrit désormais. Elles ouvrent encore ce qui a été écrit jusqu’ici\u{A0}: détruisez-les.
        """,
        """
        Earlier parts recover nobody any more and open nothing of what is written from now on. They \
        still open what was written until now: destroy them.
        """))
  }
}
