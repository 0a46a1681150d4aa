import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage consent receipt`
///
/// JSON: as `Receipt.json` documents it.
struct ConsentReceipt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: Phrase(
      "Imprimer le reçu à remettre à la personne.", "Print the receipt to hand to the person."
    ).spoken,
    discussion: "sillage consent receipt TALI-473-P > recu.txt",
    aliases: ["reçu", "recu"])

  @OptionGroup var who: WhoOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let receipt = try desk.receipt(who.code(options, at: desk))
    switch options.format {
    case .json: Console.standard.print(receipt.json(spokenLanguage))
    case .table: Console.standard.print(String(receipt.text(spokenLanguage).dropLast()))
    }
  }
}
