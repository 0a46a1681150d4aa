import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Who a participant is, from a file: options can be read in the list of processes.
struct IdentityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Un fichier avec le nom, le téléphone, le courriel, l’adresse\u{A0}: JSON ou lignes \
        «\u{A0}nom: …\u{A0}»\u{A0}; - pour l’entrée standard.
        """,
        """
        A file with name, telephone, mail, address: JSON or lines “name: …”; - for the standard \
        input.
        """
      ).spoken, valueName: "file"))
  var identity: String?

  func read() throws -> Identity? {
    try identity.map { try IdentityFile.read(InputFile.bytes($0), name: InputFile.name($0)) }
  }
}
