import ArgumentParser
import StudyDesk
import StudyModel
import Wording

/// `sillage need state`
struct NeedState: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: Phrase("Formuler un besoin.", "State a need.").spoken,
    discussion: """
      sillage need state une-seule-liste --fr "Retrouver tous ses documents dans une seule liste" \
      --theme classement --function documents
      """,
    aliases: ["formuler"])

  @OptionGroup var name: NeedName
  @OptionGroup var words: NeedWords
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let french = try options.text(
      words.fr, "--fr",
      Phrase("De quoi a-t-on besoin\u{202F}? En une phrase.", "What is needed? In one sentence."))
    let theme = try options.text(
      words.theme, "--theme", Phrase("Quel thème\u{202F}?", "Which theme?"))
    try desk.state(
      NeedStated(
        need: ID(name.need), french: french, english: words.en, theme: ID(theme),
        function: words.function, moment: words.moment))
    options.suggest(
      Phrase(
        """
        Dites maintenant quels passages en parlent\u{A0}: «\u{A0}sillage besoin appuyer \(name.need) CODE \
        --mark N\u{A0}».
        """,
        "Now say which passages speak for it: “sillage need support \(name.need) CODE --mark N”."))
  }
}
