import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage quote drop`
///
/// JSON: the quote, as `quote list` prints each.
struct QuoteDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: Phrase(
      "Abandonner une citation, avec la raison.", "Drop a quote, with the reason."
    ).spoken,
    discussion: """
      sillage quote drop TALI-473-P 1 --reason "la personne reste reconnaissable"
      """,
    aliases: ["abandonner"])

  @OptionGroup var name: QuoteName
  @Option(help: ArgumentHelp(Phrase("La raison.", "The reason.").spoken))
  var reason: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try options.participant(name.code, at: desk)
    let line = try desk.quote(name.number, of: code)
    let reason = try options.text(
      reason, "--reason", Phrase("Pour quelle raison\u{202F}?", "For what reason?"))
    try desk.drop(line.quote.id, of: code, reason: reason)
    try QuoteReport(options: options, desk: desk).print(desk.quote(name.number, of: code))
    let (out, drafts) = line.quote.releases(published: try desk.publishedReleases())
    if !out.isEmpty {
      let releases = out.joined(separator: ", ")
      options.suggest(
        Phrase(
          "Elle reste dans ce qui est déjà paru\u{A0}: \(releases).",
          "It stays in what is out already: \(releases)."))
    }
    let left = desk.releaseFolders(among: drafts)
    guard !left.isEmpty else { return }
    let releases = left.joined(separator: ", ")
    options.suggest(
      Phrase(
        "Préparée avec elle, jamais publiée\u{A0}: \(releases). Refaites-la avant de publier.",
        "Built with it, never published: \(releases). Build it anew before you publish."))
  }
}
