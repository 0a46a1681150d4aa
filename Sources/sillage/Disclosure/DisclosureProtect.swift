import ArgumentParser
import Disclosure
import Foundation
import JSONTree
import StudyDesk
import Tabulation
import Wording

/// `sillage disclosure protect`
///
/// JSON: `{"out", "hidden_cells", "hidden_people", "bound_people", "bound_cells", "optimal",
/// "hidden_acts"}`; cells are distinct counts of people, hidden_acts distinct counts of acts, and the
/// bounds are null where nothing is known.
struct DisclosureProtect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect",
    abstract: Phrase(
      "Cacher le moins possible de cellules pour que rien ne s’apprenne de trop peu de personnes.",
      "Hide as few cells as can be so that nothing can be found out about too few people."
    ).spoken,
    discussion: """
      sillage disclosure protect comptes.json --threshold 5 --out publié.json
      """,
    aliases: ["protéger"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Les tableaux avec les vrais comptes\u{A0}; - pour l’entrée standard.",
        "The tables with their true counts; - for the standard input."
      ).spoken))
  var file: String
  @OptionGroup var rules: RuleOptions
  @Option(
    help: ArgumentHelp(
      Phrase("Le fichier à écrire.", "The file to write.").spoken, valueName: "file"))
  var out: String
  @OptionGroup var replacing: ForceOption
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Une livraison déjà publiée, qui reste comme elle est\u{A0}; peut être répété.",
        "A release that is out already and stays as it is; may be repeated."
      ).spoken, valueName: "release"))
  var published: [String] = []
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Les vrais comptes des livraisons déjà publiées, s’ils sont connus.",
        "The true counts of releases already out, where they are known."
      ).spoken, valueName: "file"))
  var truth: String?
  @OptionGroup var options: ResultOptions

  func run() throws {
    let deadline = rules.deadline
    let (json, tables) = try ExchangeFile.readAlone(file)
    let truth = try ExchangeFile.replace(tables, from: self.truth)
    try check(tables)
    let progress = Progress(Phrase("Protection", "Protecting"), isQuiet: options.quiet)
    let made: ProtectedTables
    do {
      made = try tables.protected(
        by: rules.rules(), published: Set(published), truth: truth, until: deadline
      ) { progress.show($0) }
    } catch let refusal as DisclosureRefusal { throw refusal.asDeskError(tables) }
    progress.finish()
    let hidden = made.hidden
    try ExchangeFile.write(
      json.hiding { hidden.contains([$0, $1, $2]) }, to: out, isNew: !replacing.force)
    report(made)
  }

  /// Refuses a release that is not there, and to write over the true counts.
  private func check(_ tables: Tabulation) throws {
    let known = tables.releases.map(\.id)
    if let stranger = published.first(where: { !known.contains($0) }) {
      throw DeskError(
        .doesNotExist,
        Phrase(
          "Aucune livraison ne s’appelle «\u{A0}\(stranger)\u{A0}». Celles du fichier\u{A0}: \(known.joined(separator: ", ")).",
          "No release is called “\(stranger)”. Those of the file: \(known.joined(separator: ", "))."
        ))
    }
    func place(_ path: String) -> String {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
    guard place(out) != place(file) else {
      throw DeskError(
        .cannotCreate,
        Phrase(
          "«\u{A0}\(out)\u{A0}» contient les vrais comptes et n’a pas été touché. Choisissez un autre fichier.",
          "“\(out)” holds the true counts and was not touched. Choose another file."))
    }
    // Before long work, not only after it.
    if !replacing.force { try OutputFile.refuseToReplace(out) }
  }

  private func report(_ made: ProtectedTables) {
    switch options.format {
    case .json: Console.standard.print(json(made))
    case .table: Console.standard.print(out)
    }
    guard !options.quiet else { return }
    Console.standard.say(made.words)
  }

  private func json(_ made: ProtectedTables) -> JSON {
    [
      "out": .string(out), "hidden_cells": .integer(made.loss.counts),
      "hidden_people": .integer(made.loss.people),
      "bound_people": made.bound.map { .integer($0.people) } ?? .null,
      "bound_cells": made.bound.map { .integer($0.counts) } ?? .null,
      "optimal": .bool(made.isOptimal), "hidden_acts": .integer(made.hiddenActs),
    ]
  }
}

extension ProtectedTables {
  private static let one = Phrase("compte", "count")
  private static let several = Phrase("comptes", "counts")

  /// What was hidden, and how near that is to the least.
  fileprivate var words: Phrase {
    let cells = Phrase.count(
      loss.counts, Phrase("compte caché", "count hidden"), Phrase("comptes cachés", "counts hidden")
    )
    let people = Phrase.number(loss.people)
    let acts =
      hiddenActs == 0
      ? Phrase(same: "")
      : Phrase(", ", ", ")
        + Phrase.count(
          hiddenActs, Phrase("compte d’actes caché", "count of acts hidden"),
          Phrase("comptes d’actes cachés", "counts of acts hidden"))
    let audited =
      acts + Phrase("\u{202F}; audit\u{A0}: sûr.", "; audit: safe.")
      + (givenAway == 0
        ? Phrase(same: "")
        : Phrase(
          " Ce qui est déjà publié donne de lui-même à connaître "
            + "\(Phrase.count(givenAway, Self.one, Self.several).french)\u{A0}: rien ne peut le reprendre.",
          " What is out already gives "
            + "\(Phrase.count(givenAway, Self.one, Self.several).english) away by itself: nothing can take "
            + "that back."))
    if isOptimal {
      return cells
        + Phrase(
          " (\(people.french) personnes), le moins possible, c’est prouvé",
          " (\(people.english) people), the least possible, proved") + audited
    }
    guard let bound else {
      return cells
        + Phrase(" (\(people.french) personnes)", " (\(people.english) people)") + audited
    }
    let least = Phrase.number(bound.people)
    return cells
      + Phrase(
        " (\(people.french) personnes, au moins \(least.french) dans tous les cas)",
        " (\(people.english) people, at least \(least.english) in any case)") + audited
  }
}
