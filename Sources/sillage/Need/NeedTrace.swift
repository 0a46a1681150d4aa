import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage need trace`
///
/// JSON: a list of `need`, `participant`, `entry` or `interview`, `day`, `mark`, `reader`, `words`,
/// `severity`.
struct NeedTrace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: Phrase(
      "Aller d’un besoin aux passages qui en parlent, ou d’un texte à ses besoins.",
      "Walk from a need to the passages that speak for it, or from a text to its needs."
    ).spoken,
    discussion: """
      sillage need trace une-seule-liste
      sillage need trace --participant TALI-473-P --entry 3
      """,
    aliases: ["suivre"])

  @Argument(
    help: ArgumentHelp(Phrase("Le nom du besoin.", "The need’s name.").spoken, valueName: "need"))
  var need: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le code du participant.", "The participant’s code.").spoken, valueName: "code"))
  var participant: String?
  @Option(
    help: ArgumentHelp(
      Phrase("Le numéro de l’entrée.", "The entry’s number.").spoken, valueName: "n"))
  var entry: Int?
  @Option(
    help: ArgumentHelp(
      Phrase("Le numéro de l’entretien.", "The interview’s number.").spoken, valueName: "n"))
  var interview: Int?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    let isText = participant != nil && (entry == nil) != (interview == nil)
    guard need == nil ? !isText : participant != nil || entry != nil || interview != nil else {
      return
    }
    throw ValidationError(
      Phrase(
        "Donnez un besoin, ou bien --participant avec --entry ou --interview.",
        "Give a need, or else --participant with --entry or --interview."
      ).spoken)
  }

  func run() throws {
    let desk = try options.desk()
    let lines = try lines(desk)
    switch options.format {
    case .json:
      Console.standard.print(.array(lines.map { .object($0.evidence.json($0.need)) }))
    case .table:
      guard !lines.isEmpty else {
        return options.suggest(
          Phrase("Aucun passage n’en parle encore.", "No passage speaks for it yet."))
      }
      var page = FactPage.forConsole()
      for (need, evidence) in lines {
        page.title(
          need.text,
          Phrase(same: "\(evidence.participant) · ") + evidence.origin.words
            + Phrase(same: " · ") + evidence.day.words + evidence.severityWords)
        page.paragraph(
          Phrase("«\u{A0}\(evidence.words)\u{A0}»", "“\(evidence.words)”"))
      }
      Console.standard.print(page.text)
    }
  }

  private func lines(_ desk: Desk) throws -> [(need: ID<Need>, evidence: Evidence)] {
    if let need {
      return try desk.trace(ID(need)).map { (ID(need), $0) }
    }
    let code = try options.participant(participant, at: desk)
    let origin = entry.map { CodedText.Origin.entry($0) } ?? .interview(interview ?? 0)
    return try desk.needs(behind: origin, of: code).map { ($0.need.id, $0.evidence) }
  }
}

extension Evidence {
  fileprivate func json(_ need: ID<Need>) -> JSONObject {
    var object = JSONObject()
    object["need"] = .string(need.text)
    object["participant"] = .string("\(participant)")
    object[origin.member.name] = origin.member.value
    object["day"] = .string("\(day)")
    object["mark"] = .integer(mark.number)
    object["reader"] = .string(mark.reader)
    object["words"] = .string(words)
    object["severity"] = severity.map { .integer($0) } ?? .null
    return object
  }

  fileprivate var severityWords: Phrase {
    severity.map { Phrase(" · gravité \($0)", " · severity \($0)") } ?? Phrase(same: "")
  }
}
