import ArgumentParser
import JSONTree
import Restitution
import StudyDesk
import Wording

/// `sillage restitution build`
///
/// JSON: `{"folder", "page", "as_of", "manifest", "name", "printed"}`, paths absolute; printed
/// says whether the PDF and PNG files are there.
struct RestitutionBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: Phrase(
      "Préparer la page, les images et les tableaux dans releases/.",
      "Build the page, the pictures and the tables in releases/."
    ).spoken,
    discussion: "sillage restitution build --as-of 2025-03-31",
    aliases: ["préparer", "preparer"])

  @OptionGroup var plan: PlanOptions
  @OptionGroup var options: GlobalOptions

  private static let noXLSX = Phrase(
    """
    Il n’y a pas de tableaux XLSX\u{A0}: la bibliothèque libxlsxwriter (paquet libxlsxwriter4) n’est \
    pas installée.
    """,
    """
    There are no XLSX tables: the library libxlsxwriter (package libxlsxwriter4) is not installed.
    """)

  func run() throws {
    let desk = try options.desk { $0.readAheadToReport() }
    let progress = Progress(Phrase("Restitution", "Restitution"), isQuiet: options.quiet)
    let built = try desk.buildRestitution(
      try desk.plan(plan.plan), asOf: try plan.day(at: desk),
      typesetter: .nearest(to: desk.workspace)
    ) { progress.show($0) }
    progress.finish()
    switch options.format {
    case .json:
      Console.standard.print([
        "folder": .string(built.folder), "page": .string(built.page),
        "as_of": .string("\(built.report.asOf)"), "manifest": .string("\(built.manifest)"),
        "name": .string(built.name),
        "printed": .bool(built.printing == .done),
      ])
    case .table: Console.standard.print(built.page)
    }
    guard !options.quiet else { return }
    Console.standard.say(
      Phrase(
        """
        Sûre avec tout ce qui est déjà public. Ouvrez cette page dans un navigateur et relisez-la\
        \u{A0}; puis, à deux\u{A0}: «\u{A0}sillage restitution publier \(built.name)\u{A0}».
        """,
        """
        Safe with all that is public already. Open this page in a browser and read it; then, by two \
        people: “sillage restitution publish \(built.name)”.
        """))
    for words in [built.price.insiderWords, built.price.words].compactMap(\.self) {
      Console.standard.say(words)
    }
    if let words = built.twin?.words { Console.standard.say(words) }
    if let lacking = built.printing.lacking { Console.standard.say(lacking) }
    if !Report.writesXLSX { Console.standard.say(Self.noXLSX) }
  }
}

extension BuiltRestitution.Twin {
  /// Why there are two of one day.
  fileprivate var words: Phrase {
    if isSame {
      return Phrase(
        """
        «\u{A0}\(name)\u{A0}», du même jour, a exactement les mêmes fichiers\u{A0}: l’une des deux suffit.
        """,
        "“\(name)”, of the same day, has exactly the same files: one of the two is enough.")
    }
    return Phrase(
      """
      «\u{A0}\(name)\u{A0}» est du même jour et diffère\u{A0}: depuis, des données sont arrivées ou ont \
      été reprises, le plan a changé, quelque chose est devenu public, ou le PDF et les images s’y sont \
      ajoutés. Celle-ci en tient compte.
      """,
      """
      “\(name)” is of the same day and differs: since then data came in or was taken back, the plan \
      changed, something became public, or the PDF and the pictures were added. This one reckons with \
      that.
      """)
  }
}

extension BuiltRestitution.Printing {
  /// What is said of a release that has no PDF and no PNG; nil when it has them.
  fileprivate var lacking: Phrase? {
    switch self {
    case .done: nil
    case .withoutProgram:
      Phrase(
        """
        Il n’y a ni PDF ni images PNG\u{A0}: le programme Typst n’a pas été trouvé. Installez-le dans le \
        dossier de l’étude (guide de la coordination)\u{A0}: «\u{A0}python3 -m venv .venv\u{A0}», puis \
        «\u{A0}.venv/bin/pip install typst==0.15.2\u{A0}». S’il est ailleurs, dites où dans la variable \
        SILLAGE_TYPST, par exemple SILLAGE_TYPST=/opt/typst/typst.
        """,
        """
        There is neither PDF nor PNG: the program Typst was not found. Install it in the study’s \
        folder (guide of the coordination): “python3 -m venv .venv”, then “.venv/bin/pip install \
        typst==0.15.2”. If it is elsewhere, say where in the variable SILLAGE_TYPST, for instance \
        SILLAGE_TYPST=/opt/typst/typst.
        """)
    case .failed(let words):
      Phrase(
        "Il n’y a ni PDF ni images PNG\u{A0}: Typst s’est arrêté sur «\u{A0}\(words)\u{A0}».",
        "There is neither PDF nor PNG: Typst stopped at “\(words)”.")
    }
  }
}

extension Typesetter {
  /// The one that `SILLAGE_TYPST` names, or the first that lies about: on the `PATH`, in the study's
  /// folder, beside the studies that come with Sillage.
  static func nearest(to workspace: Workspace) -> Typesetter? {
    find(
      setting: Surroundings["SILLAGE_TYPST"], path: Surroundings["PATH"] ?? "",
      folders: [workspace.folder] + StudySource.folders)
  }
}
