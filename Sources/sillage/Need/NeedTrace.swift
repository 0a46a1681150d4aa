import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage need trace`
///
/// JSON: a list of `need`, `participant`, `entry` or `interview`, `day`, `mark`, `reader`, `words`,
/// `severity`, `rank` and `release`: the need's place in the restitution that is meant, or null.
struct NeedTrace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: Phrase(
      "Aller d’un besoin aux passages qui en parlent, ou d’un texte à ses besoins.",
      "Walk from a need to the passages that speak for it, or from a text to its needs."
    ).spoken,
    discussion: """
      sillage need trace une-seule-liste
      sillage need trace 3 --release 2025-03-20-1
      sillage need trace --participant TALI-473-P --entry 3
      """,
    aliases: ["suivre"])

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le nom du besoin, son rang dans la restitution, ou le début de sa phrase.",
        "The need’s name, its rank in the restitution, or how its sentence begins."
      ).spoken, valueName: "need"))
  var need: String?
  @Option(
    help: ArgumentHelp(
      Phrase(
        "La restitution lue, si ce n’est pas la dernière parue.",
        "The restitution that is read, if not the last that is out."
      ).spoken, valueName: "name"))
  var release: String?
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
    // Without one, a folder that was tidied away should not keep anybody from reading.
    let reported =
      try release == nil ? try? desk.reportedNeeds() : desk.reportedNeeds(in: release)
    switch options.format {
    case .json:
      Console.standard.print(.array(lines.map { .object($0.evidence.json($0.need, reported)) }))
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
            + Phrase(same: " · ") + evidence.day.words + evidence.severityWords
            + (reported?.words(of: need) ?? Phrase(same: "")))
        page.paragraph(
          Phrase("«\u{A0}\(evidence.words)\u{A0}»", "“\(evidence.words)”"))
      }
      Console.standard.print(page.text)
    }
  }

  private func lines(_ desk: Desk) throws -> [(need: ID<Need>, evidence: Evidence)] {
    if let need {
      let meant = try desk.meantNeed(need, in: release)
      return try desk.trace(meant).map { (meant, $0) }
    }
    let code = try options.participant(participant, at: desk)
    let origin = entry.map { CodedText.Origin.entry($0) } ?? .interview(interview ?? 0)
    return try desk.needs(behind: origin, of: code).map { ($0.need.id, $0.evidence) }
  }
}

extension Evidence {
  fileprivate func json(_ need: ID<Need>, _ reported: ReportedNeeds?) -> JSONObject {
    var object = JSONObject()
    object["need"] = .string(need.text)
    object["participant"] = .string("\(participant)")
    object[origin.member.name] = origin.member.value
    object["day"] = .string("\(day)")
    object["mark"] = .integer(mark.number)
    object["reader"] = .string(mark.reader)
    object["words"] = .string(words)
    object["severity"] = severity.map { .integer($0) } ?? .null
    let rank = reported?.rank(of: need)
    object["rank"] = rank.map { .integer($0) } ?? .null
    object["release"] = rank == nil ? .null : reported.map { .string($0.release) } ?? .null
    return object
  }

  fileprivate var severityWords: Phrase {
    severity.map { Phrase(" · gravité \($0)", " · severity \($0)") } ?? Phrase(same: "")
  }
}

extension ReportedNeeds {
  /// « · rang 3 de 2025-03-20-1 »
  fileprivate func words(of need: ID<Need>) -> Phrase? {
    rank(of: need).map { Phrase(" · rang \($0) de \(release)", " · rank \($0) of \(release)") }
  }
}
