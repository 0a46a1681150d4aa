import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// Which codebook is meant: a file, or that of the study.
struct NamedCodebook: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Une grille de codage (YAML)\u{A0}; celle de l’étude sinon.",
        "A codebook (YAML); that of the study otherwise."
      ).spoken, valueName: "file"))
  var codebook: String?

  /// The codebook meant.
  /// - Throws: `DeskError`: there is none, or it has findings.
  func read(_ options: GlobalOptions) throws -> Codebook {
    guard let codebook = try readIfThere(options) else { throw DeskError.noCodebook }
    return codebook
  }

  /// The codebook meant; nil when no file is named and the study has none, or there is no study.
  func readIfThere(_ options: GlobalOptions) throws -> Codebook? {
    guard let file = codebook else {
      if options.study == nil, (try? options.workspace()) == nil { return nil }
      return try options.workspace().codebook()
    }
    let (codebook, findings) = try Self.read(file)
    guard let codebook, findings.isEmpty else {
      throw DeskError(
        .unacceptable,
        Phrase(
          "Cette grille de codage contient des erreurs. Corrigez-les, puis recommencez.",
          "This codebook holds errors. Mend them, then try again."),
        findings: findings.map { .init(place: $0.place, reason: $0.reason) })
    }
    return codebook
  }

  /// What a file says, and everything that is wrong with it.
  static func read(_ file: String) throws -> (Codebook?, [FileFinding]) {
    let name = InputFile.name(file)
    guard let text = String(validating: try InputFile.bytes(file), as: UTF8.self) else {
      let reason = Phrase("Ce n’est pas un texte en UTF-8.", "This is not UTF-8 text.")
      return (nil, [FileFinding(file: name, line: nil, path: "", reason: reason)])
    }
    return CodebookFile.read(text, file: name)
  }
}

extension FileFinding {
  /// File, line and path in one text.
  var place: String {
    file + (line.map { ":\($0)" } ?? "") + (path.isEmpty ? "" : " " + path)
  }
}

extension DeskError {
  fileprivate static var noCodebook: DeskError {
    DeskError(
      .doesNotExist,
      Phrase(
        """
        Il n’y a pas de grille de codage ici. Nommez un fichier avec --codebook, ou placez-vous \
        dans une étude qui a forms/codebook.yaml.
        """,
        """
        There is no codebook here. Name a file with --codebook, or go into a study that has \
        forms/codebook.yaml.
        """))
  }

  static func noTheme(_ name: String) -> DeskError {
    DeskError(
      .doesNotExist,
      Phrase(
        "Aucun thème ne s’appelle «\u{A0}\(name)\u{A0}». Voyez «\u{A0}sillage grille-de-codage liste\u{A0}».",
        "No theme is called “\(name)”. See “sillage codebook list”."))
  }
}
