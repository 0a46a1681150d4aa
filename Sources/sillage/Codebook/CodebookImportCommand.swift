import ArgumentParser
import JSONTree
import StudyDesk
import StudyExchange
import StudyModel
import Wording

/// `sillage codebook import`
///
/// JSON: `{"added", "changed", "removed", "unfinished", "codebook"}`, the first four as lists of
/// theme ids.
struct CodebookImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Phrase(
      "Lire la grille d’un autre logiciel, rapprochée de celle que l’on a déjà.",
      "Read another program’s codebook, matched with the one that is there."
    ).spoken,
    discussion: """
      sillage codebook import themes.qdc --texts fr --output codebook-2.yaml
      sillage codebook import taguette.csv >codebook.yaml
      """,
    aliases: ["importer"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le fichier à lire (.qdc ou .csv)\u{A0}; - pour l’entrée standard, avec --kind.",
        "The file to read (.qdc or .csv); - for the standard input, with --kind."
      ).spoken, valueName: "file"))
  var file: String
  @OptionGroup var kinds: CodebookKindOptions
  @OptionGroup var named: NamedCodebook
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Le fichier YAML à écrire\u{A0}; la sortie standard sinon.",
        "The YAML file to write; the standard output otherwise."
      ).spoken, valueName: "file"))
  var output: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let known = try named.readIfThere(options)
    let outcome = CodebookImport(try foreign(), over: known)
    let text = CodebookFile.text(of: outcome.codebook)
    if let output {
      if !outcome.unfinished.isEmpty, InputFile.exists(output) {
        throw DeskError.unfinished(outcome.unfinished)
      }
      try OutputFile.write(Array(text.utf8), to: output)
    }
    switch options.format {
    case .json: Console.standard.print(outcome.json)
    case .table: Console.standard.print(output ?? String(text.dropLast()))
    }
    if !options.quiet { Console.standard.say(outcome.summary(over: known).spoken) }
  }

  private func foreign() throws -> ForeignCodebook {
    let kind = try CodebookKind.of(file, kinds.kind)
    let language = try kinds.language()
    let bytes = try InputFile.bytes(file)
    let (codebook, findings) =
      switch kind {
      case .qdc: ForeignCodebook.qdc(bytes, in: language)
      case .csv: ForeignCodebook.csv(bytes, in: language)
      }
    guard let codebook, findings.isEmpty else {
      throw DeskError(
        .unacceptable,
        Phrase(
          "Ce fichier ne peut pas être repris. Rien n’a été écrit.",
          "This file cannot be taken over. Nothing was written."),
        findings: findings.map {
          .init(place: "\(InputFile.name(file)):\($0.line)", reason: $0.reason)
        })
    }
    if codebook.sets > 0, !options.quiet {
      Console.standard.say(
        Phrase(
          "Les ensembles de codes de ce fichier ne sont pas repris.",
          "The sets of codes in this file are not taken over."))
    }
    return codebook
  }
}

extension CodebookImport {
  fileprivate var json: JSON {
    func names(_ themes: [ID<Theme>]) -> JSON { .array(themes.map { .string($0.text) }) }
    return [
      "added": names(added), "changed": names(changed), "removed": names(removed),
      "unfinished": names(unfinished), "codebook": codebook.json,
    ]
  }

  /// How many themes came, what became of them, what is still to do.
  fileprivate func summary(over known: Codebook?) -> Phrase {
    let themes = Phrase.count(
      codebook.themes.count, Phrase("thème", "theme"), Phrase("thèmes", "themes"))
    var words =
      themes
      + Phrase(
        "\u{A0}: \(added.count) en plus, \(changed.count) modifiés, \(removed.count) en moins",
        ": \(added.count) added, \(changed.count) changed, \(removed.count) removed")
    words =
      words + Phrase("\u{A0}; version\u{A0}\(codebook.version).", "; version \(codebook.version).")
    guard !unfinished.isEmpty else { return words }
    let names = unfinished.map(\.text).joined(separator: ", ")
    return words
      + Phrase(
        "\nÀ compléter avant de s’en servir (définition, ou l’une des deux langues)\u{A0}: \(names).",
        "\nTo be completed before use (definition, or one of the two languages): \(names).")
  }
}

extension DeskError {
  fileprivate static func unfinished(_ themes: [ID<Theme>]) -> DeskError {
    let names = themes.map(\.text).joined(separator: ", ")
    return DeskError(
      .unacceptable,
      Phrase(
        """
        Des textes manquent\u{A0}: \(names). Le fichier qui existe déjà n’a pas été remplacé\u{A0}; \
        écrivez dans un nouveau fichier, complétez-le, puis vérifiez-le.
        """,
        """
        Texts are missing: \(names). The file that exists was not replaced; write a new file, \
        complete it, then check it.
        """))
  }
}
