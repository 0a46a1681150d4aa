import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage consent history`
///
/// JSON: an array, in the order in which it took effect: `kind`, `effective_at`, `recorded_at`,
/// `author`, and what the kind says: `document`, `version`, `language`, `sha256`, `means`,
/// `accepted`, `declined`, `paper`, `effect`, `scopes`, `reason`.
struct ConsentHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: Phrase(
      "Voir tout ce que la personne a dit, et quand on l’a su.",
      "See all the person said, and when we learnt it."
    ).spoken,
    discussion: "sillage consent history TALI-473-P",
    aliases: ["historique"])

  @OptionGroup var who: WhoOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let records = try desk.participant(who.code(options, at: desk)).agreement.byEffect
    switch options.format {
    case .json: Console.standard.print(.array(records.map(\.json)))
    case .table: print(records, desk.study)
    }
  }

  private func print(_ records: [AgreementHistory.Record], _ study: Study) {
    guard !records.isEmpty else {
      return options.suggest(
        Phrase("Rien n’a encore été enregistré.", "Nothing has been recorded yet."))
    }
    var table = TextTable(
      Phrase("Prend effet", "Takes effect"), Phrase("Enregistré", "Recorded"), Phrase("Par", "By"),
      Phrase("Ce qui a été dit", "What was said"))
    for record in records {
      table.add(
        study.zone.shortWords(of: record.effectiveAt).spoken,
        study.zone.words(of: record.recordedAt).spoken, record.author,
        record.kind.words(of: study).spoken)
    }
    Console.standard.print(table.text())
  }
}
