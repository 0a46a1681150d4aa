import ArgumentParser
import Wording

/// `sillage form …`
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: Phrase(
      "Les questionnaires\u{A0}: les lire, les vérifier, y répondre, les échanger.",
      "The forms: read them, check them, answer them, exchange them."
    ).spoken,
    subcommands: [
      FormList.self, FormShow.self, FormCheck.self, FormFill.self, FormValidate.self,
      FormImport.self, FormExport.self, FormTemplate.self,
    ],
    aliases: ["formulaire"])
}
