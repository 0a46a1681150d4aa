import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage user recover`
///
/// JSON: `{"user", "word", "waiting": bool}`.
struct UserRecover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: Phrase(
      "Rendre ses clés à qui a oublié sa phrase de passe, avec des parts du séquestre.",
      "Give their keys back to whoever forgot their passphrase, with parts of the escrow."
    ).spoken,
    discussion: "sillage user recover ref-oc-1 --share part-1.txt --share part-3.txt",
    aliases: ["récupérer", "recuperer"])

  @Argument(help: ArgumentHelp(Phrase("Son nom.", "Their name.").spoken))
  var name: String
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Un fichier qui contient une part, ou plusieurs\u{A0}; à répéter. Sans lui, elles sont demandées.",
        "A file that holds a part, or several; may be repeated. Without it they are asked for."
      ).spoken, valueName: "file"))
  var share: [String] = []
  @Option(help: ArgumentHelp(Phrase("Pourquoi.", "Why.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let workspace = try options.workspace()
    let shares = share.isEmpty ? try asked() : try share.flatMap(Self.read)
    let recovery = try workspace.recover(
      ID(name), shares: shares,
      reason: reason ?? Phrase("Phrase de passe perdue", "Passphrase lost").spoken,
      instruments: workspace.instruments())
    switch options.format {
    case .json:
      Console.standard.print([
        "user": .string(name), "word": .string(recovery.word), "waiting": .bool(recovery.isWaiting),
      ])
    case .table: Console.standard.print(recovery.word)
    }
    options.suggest(
      Phrase(
        """
        Donnez ce mot à \(name), de vive voix\u{A0}: il ouvre une fois, avec «\u{A0}sillage ouvrir \
        \(name)\u{A0}», et une phrase de passe est alors choisie. Les clés perdues n’ouvrent plus \
        rien de nouveau. Rendez chaque part à qui la gardait, et effacez-la de cet ordinateur.
        """,
        """
        Give this word to \(name) by voice: it opens once, with “sillage login \(name)”, and a \
        passphrase is chosen then. The lost keys open nothing new any more. Give each part back to \
        whoever kept it, and remove it from this computer.
        """))
    guard recovery.isWaiting else { return }
    options.suggest(
      Phrase(
        """
        Le séquestre n’avait pas toutes les clés de sa région\u{A0}: qu’un collègue de cette région \
        tape «\u{A0}sillage utilisateur admettre\u{A0}».
        """,
        """
        The escrow lacked keys of their region: let a colleague of that region type “sillage user \
        admit”.
        """))
  }

  /// The parts in a file, one a line, among whatever else is on the sheet.
  private static func read(_ path: String) throws -> [String] {
    let text = String(decoding: try InputFile.bytes(path), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let shares = lines.filter(Recovery.isPart)
    guard !shares.isEmpty else { throw DeskError.noPart(InputFile.name(path)) }
    return shares
  }

  /// Parts typed at the terminal, each read again until it is right.
  private func asked() throws -> [String] {
    var shares: [String] = []
    var needed = 1
    while shares.count < needed {
      let number = shares.count + 1
      let question =
        shares.isEmpty
        ? Phrase("Une part du séquestre\u{A0}?", "A part of the escrow?")
        : Phrase(
          "Une autre part (\(number) sur \(needed))\u{A0}?",
          "Another part (\(number) of \(needed))?")
      shares.append(
        try options.value(nil, "--share", question) { text in
          needed = try Recovery.partsNeeded(after: shares + [text])
          return text
        })
    }
    return shares
  }
}

extension DeskError {
  fileprivate static func noPart(_ file: String) -> DeskError {
    DeskError(
      .unacceptable,
      Phrase(
        "«\u{A0}\(file)\u{A0}» ne contient aucune part\u{A0}: une ligne qui commence par SILLAGE.",
        "“\(file)” holds no part: a line that begins with SILLAGE."))
  }
}
