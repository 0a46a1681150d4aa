import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage restitution list`
///
/// JSON: `{"releases": [{"name", "folder", "as_of", "built_at", "author", "manifest", "state",
/// "approved_by", "published_at"}], "declared": [{"name", "on", "counts"}],
/// "withdrawn": [{"name", "on", "counts", "reason"}]}`, the state `intact`,
/// `changed` or `missing`. Ends with 74 when files of one were changed, or one that is out is gone.
struct RestitutionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      "Lister les restitutions préparées, et si leurs fichiers sont intacts.",
      "List the restitutions that were built, and whether their files are intact."
    ).spoken,
    discussion: "sillage restitution list",
    aliases: ["lister"])

  @Flag(
    help: ArgumentHelp(
      Phrase(
        "Montrer aussi celles dont le dossier a été supprimé avant toute publication.",
        "Show those whose folder was deleted before they were published, too."
      ).spoken))
  var all = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let built = try desk.releases()
    let releases = all ? built : built.filter { !$0.isDeleted }
    let declared = try desk.declarations()
    let withdrawn = try desk.withdrawnDeclarations()
    switch options.format {
    case .json:
      Console.standard.print([
        "releases": .array(releases.map(\.json)), "declared": .array(declared.map(\.json)),
        "withdrawn": .array(withdrawn.map(\.json)),
      ])
    case .table:
      if !releases.isEmpty { Console.standard.print(table(releases, desk.study.zone).text()) }
      if !(declared + withdrawn).isEmpty {
        Console.standard.print(table(declared + withdrawn).text())
      }
    }
    sayMore(releases, built.count - releases.count, try desk.unknownReleases())
    if let broken = releases.first(where: \.isBroken) { throw DeskError.broken(broken.name) }
  }

  private func sayMore(_ releases: [Release], _ hidden: Int, _ unknown: [String]) {
    guard !options.quiet else { return }
    if hidden > 0 { Console.standard.say(Self.deleted(hidden)) }
    if let unknown = unknown.first {
      Console.standard.say(
        Phrase(
          """
          «\u{A0}releases/\(unknown)\u{A0}» n’est pas dans le registre\u{A0}: c’est le reste d’une \
          préparation interrompue, ou un dossier ajouté à la main. Vous pouvez le supprimer.
          """,
          """
          “releases/\(unknown)” is not in the ledger: it was left by a building that was cut off, \
          or added by hand. You may delete it.
          """))
    }
    guard releases.isEmpty, hidden == 0 else { return }
    Console.standard.say(
      Phrase(
        "Aucune restitution n’a été préparée. «\u{A0}sillage restitution préparer\u{A0}» le fait.",
        "No restitution was built yet. “sillage restitution build” does so."))
  }

  private static func deleted(_ count: Int) -> Phrase {
    let gone = Phrase.count(
      count, Phrase("restitution supprimée", "restitution deleted"),
      Phrase("restitutions supprimées", "restitutions deleted"))
    return gone
      + Phrase(
        " avant toute publication\u{202F}; le registre s’en souvient, --all pour les voir.",
        " before being published; the ledger remembers, --all to see them.")
  }

  private func table(_ releases: [Release], _ zone: StudyZone) -> TextTable {
    var table = TextTable(
      Phrase("nom", "name"), Phrase("état au", "as of"), Phrase("préparée le", "built on"),
      Phrase("par", "by"), Phrase("publiée", "published"), Phrase("fichiers", "files"))
    for release in releases {
      table.add(
        release.name, release.asOf.words.spoken, zone.day(of: release.builtAt).words.spoken,
        release.author, release.standing(zone).spoken, release.state.words.spoken)
    }
    return table
  }
}

extension RestitutionList {
  private func table(_ declared: [DeclaredCounts]) -> TextTable {
    var table = TextTable(
      Phrase("déclaré", "declared"), Phrase("par", "by"), Phrase("publié le", "printed on"),
      Phrase("nombres", "numbers"), Phrase("reprise", "taken back"))
    for counts in declared {
      table.add(
        counts.name, counts.by.spoken, counts.on.words.spoken, "\(counts.counts)",
        counts.takenBack ?? Phrase("non", "no").spoken)
    }
    return table
  }
}

extension Release {
  /// Its folder was taken away by somebody, or by an erasure, before it went out: nothing to mend.
  fileprivate var isDeleted: Bool { state == .missing && publishedAt == nil }

  /// What nobody may count on any more.
  fileprivate var isBroken: Bool { state != .intact && !isDeleted }
}

extension DeskError {
  fileprivate static func broken(_ name: String) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        """
        Les fichiers de «\u{A0}\(name)\u{A0}» ne sont plus ceux qui ont été préparés. Reprenez ce \
        dossier d’une sauvegarde, ou préparez la restitution de nouveau.
        """,
        """
        The files of “\(name)” are no longer those that were built. Take this folder from a backup, \
        or build the restitution anew.
        """))
  }
}

extension DeclaredCounts {
  fileprivate var json: JSON {
    var members: [JSONObject.Member] = [
      .init(name: "name", value: .string(name)), .init(name: "on", value: .string("\(on)")),
      .init(name: "counts", value: .integer(counts)),
    ]
    if let takenBack { members.append(.init(name: "reason", value: .string(takenBack))) }
    return .object(JSONObject(members))
  }
}

extension Release {
  fileprivate func standing(_ zone: StudyZone) -> Phrase {
    if let publishedAt { return zone.day(of: publishedAt).words }
    guard let first = approvals.first else { return Phrase("non", "no") }
    return Phrase("approuvée par \(first)", "approved by \(first)")
  }
}

extension Release.State {
  fileprivate var words: Phrase {
    switch self {
    case .intact: Phrase("intacts", "intact")
    case .changed: Phrase("modifiés", "changed")
    case .missing: Phrase("absents", "missing")
    }
  }
}

extension Release {
  fileprivate var json: JSON {
    [
      "name": .string(name), "folder": .string(folder), "as_of": .string("\(asOf)"),
      "built_at": .string("\(builtAt)"), "author": .string(author),
      "manifest": .string("\(manifest)"), "state": .string(state.rawValue),
      "approved_by": .array(approvals.map { .string($0) }),
      "published_at": publishedAt.map { .string("\($0)") } ?? .null,
    ]
  }
}
