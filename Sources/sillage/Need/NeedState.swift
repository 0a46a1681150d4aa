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
    let place = try place(at: desk)
    try desk.state(
      NeedStated(
        need: ID(name.need), french: french, english: words.en, theme: ID(place.theme),
        function: place.function, moment: place.moment))
    for remark in try desk.needs().remarks(on: ID(name.need)) { options.suggest(remark) }
    options.suggest(
      Phrase(
        """
        Dites maintenant quels passages en parlent\u{A0}: «\u{A0}sillage besoin appuyer \(name.need) CODE \
        --mark N\u{A0}».
        """,
        "Now say which passages speak for it: “sillage need support \(name.need) CODE --mark N”."))
  }
  /// What the need is about; where the theme has to be asked for, so are function and moment.
  private func place(
    at desk: Desk
  ) throws -> (theme: String, function: String?, moment: String?) {
    if let theme = words.theme { return (theme, words.function, words.moment) }
    let questions = NeedQuestions(
      codebook: try desk.workspace.codebookInUse(), lists: try desk.workspace.needLists())
    return try options.asking("--theme", ThemeQuestion.words) { dialogue in
      (
        try questions.theme(dialogue), try words.function ?? questions.function(dialogue),
        try words.moment ?? questions.moment(dialogue)
      )
    }
  }
}
