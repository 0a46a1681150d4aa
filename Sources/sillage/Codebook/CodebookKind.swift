import ArgumentParser
import StudyDesk
import Wording

/// A format by which codebooks go to other programs and come from them.
enum CodebookKind: String, ExpressibleByArgument, CaseIterable {
  case qdc, csv

  /// The format meant, or the one that the file's name ends in.
  static func of(_ file: String?, _ meant: CodebookKind?) throws -> CodebookKind {
    if let meant { return meant }
    let ending = file?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let kind = CodebookKind(rawValue: ending) { return kind }
    throw DeskError(
      .wrongUse,
      Phrase(
        """
        Le format n’est pas clair. Terminez le nom du fichier par .qdc (REFI-QDA) ou .csv, ou \
        dites-le avec --kind.
        """,
        """
        The format is not clear. End the file’s name in .qdc (REFI-QDA) or .csv, or say it with \
        --kind.
        """))
  }
}

/// How a codebook goes out or comes in.
struct CodebookKindOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le format\u{A0}: qdc (REFI-QDA) ou csv\u{A0}; d’après le nom du fichier sinon.",
        "The format: qdc (REFI-QDA) or csv; by the file’s name otherwise."
      ).spoken))
  var kind: CodebookKind?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "La langue des textes dans le fichier\u{A0}: fr ou en\u{A0}; celle de l’affichage sinon.",
        "The language of the texts in the file: fr or en; that of the display otherwise."
      ).spoken, valueName: "fr|en"))
  var texts: String?

  func language() throws -> Language {
    guard let texts else { return spokenLanguage }
    guard let language = Language(rawValue: texts) else {
      throw DeskError(
        .wrongUse,
        Phrase(
          "--texts\u{A0}: écrivez fr ou en, pas «\u{A0}\(texts)\u{A0}».",
          "--texts: write fr or en, not “\(texts)”."))
    }
    return language
  }
}
