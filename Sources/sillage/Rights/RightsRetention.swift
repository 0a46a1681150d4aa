import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage rights retention`
///
/// JSON: an array of `{"participant", "matter": "identity" or "record", "until"}`; with `--purge`
/// what was purged.
struct RightsRetention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: Phrase(
      "Voir ce qui a dépassé sa durée de conservation\u{A0}; avec --purge, l’effacer.",
      "See what is past the time it is kept; with --purge, erase it."
    ).spoken,
    discussion: "sillage rights retention",
    aliases: ["conservation"])

  @Flag(
    help: ArgumentHelp(
      Phrase("Effacer pour toujours ce qui est montré.", "Erase for ever what is shown.").spoken))
  var purge = false
  @Option(
    help: ArgumentHelp(
      Phrase("Pourquoi, pour le registre.", "Why, for the ledger.").spoken))
  var reason: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "Combien d’effacements\u{A0}: le nombre montré, pour confirmer.",
        "How many erasures: the number shown, to confirm."
      ).spoken, valueName: "n"))
  var confirm: Int?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let past = try desk.pastRetention()
    switch options.format {
    case .json: Console.standard.print(.array(past.map(\.json)))
    case .table: Console.standard.print(Self.text(past))
    }
    guard !past.isEmpty else { return }
    guard purge else {
      return options.suggest(
        Phrase(
          "Pour l’effacer\u{A0}: «\u{A0}sillage droits conservation --purge\u{A0}».",
          "To erase it: “sillage rights retention --purge”."))
    }
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    try confirmPurge(past.count)
    let purge = try desk.purge(past, reason: reason)
    ErasureRemains(isHeldOnDisk: purge.isHeldOnDisk, copies: purge.copiesToForget).say()
    options.suggest(
      Phrase("Effacé\u{A0}: \(past.count).", "Erased: \(past.count)."))
  }

  private static func text(_ past: [PastRetention]) -> String {
    guard !past.isEmpty else {
      return Phrase(
        "Rien n’a dépassé sa durée de conservation.", "Nothing is past the time it is kept."
      ).spoken
    }
    var table = TextTable(
      Phrase("Code", "Code"), Phrase("Quoi", "What"), Phrase("À garder jusqu’au", "Kept until"))
    for item in past {
      table.add("\(item.participant)", item.matter.words.spoken, item.until.words.spoken)
    }
    return table.text()
  }

  private func confirmPurge(_ count: Int) throws {
    if let confirm, confirm == count { return }
    guard confirm == nil, let dialogue = options.dialogue else {
      throw DeskError(
        .wrongUse,
        Phrase(
          "Rien n’a été effacé. Pour confirmer\u{A0}: --confirm \(count).",
          "Nothing was erased. To confirm: --confirm \(count)."))
    }
    do {
      let isSure = try dialogue.confirm(
        Phrase(
          "Effacer pour toujours ces \(count) éléments\u{202F}?",
          "Erase these \(count) for ever?"))
      guard isSure else { throw DeskError.stopped }
    } catch is Dialogue.Stopped { throw DeskError.stopped }
  }
}

extension PastRetention {
  fileprivate var json: JSON {
    [
      "participant": .string("\(participant)"), "matter": .string(matter.rawValue),
      "until": .string("\(until)"),
    ]
  }
}

extension PastRetention.Matter {
  fileprivate var words: Phrase {
    switch self {
    case .identity: Phrase("l’identité", "the identity")
    case .record: Phrase("tout le dossier", "the whole record")
    }
  }
}
