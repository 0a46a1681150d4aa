import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage need trace`
///
/// JSON: a list of `need`, `participant`, `entry` or `interview`, `day`, `mark`, `reader`, `words`,
/// `severity`, `rank` and `release`: the need's place in the restitution that is meant, or null. A need
/// that ended has the passages that spoke for it, and `counts_for`, the need that counts them today.
struct NeedTrace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: Phrase(
      "Aller d’un besoin aux passages qui en parlent, ou d’un texte à ses besoins.",
      "Walk from a need to the passages that speak for it, or from a text to its needs."
    ).spoken,
    discussion: """
      sillage need trace classement-automatique
      sillage need trace 3 --release restitution-2025-03-31
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
      Phrase("Le numéro de l’écrit.", "The entry’s number.").spoken, valueName: "n"))
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
    let trace = try trace(desk)
    // Without one, a folder that was tidied away should not keep anybody from reading.
    let reported =
      try release == nil ? try? desk.reportedNeeds() : desk.reportedNeeds(in: release)
    switch options.format {
    case .json:
      Console.standard.print(
        .array(
          trace.lines.map { line in
            var object = line.evidence.json(line.need, reported)
            object["counts_for"] = trace.heir(of: line.need).map { .string($0.text) } ?? .null
            return .object(object)
          }))
    case .table:
      if trace.lines.isEmpty, trace.hidden == 0 {
        options.suggest(
          Phrase("Aucun passage n’en parle encore.", "No passage speaks for it yet."))
      } else if !trace.lines.isEmpty {
        Console.standard.print(page(trace, reported).text)
      }
    }
    if trace.hidden > 0 { options.suggest(trace.hiddenWords) }
  }

  private func page(_ trace: NeedTraceResult, _ reported: ReportedNeeds?) -> FactPage {
    var page = FactPage.forConsole()
    if let ended = trace.ended {
      page.title(ended.id.text, ended.standing.words)
      page.gap()
    }
    for (need, evidence) in trace.lines {
      page.title(
        need.text,
        Phrase(same: "\(evidence.participant) · ") + evidence.origin.words
          + Phrase(same: " · ") + evidence.day.words + evidence.severityWords
          + (reported?.words(of: need) ?? Phrase(same: "")))
      page.paragraph(
        Phrase("«\u{A0}\(evidence.words)\u{A0}»", "“\(evidence.words)”"))
    }
    return page
  }

  private func trace(_ desk: Desk) throws -> NeedTraceResult {
    let needs = try desk.needs()
    if let need {
      let meant = try desk.meantNeed(need, in: release)
      let (passages, hidden) = try desk.trace(meant)
      return NeedTraceResult(
        lines: passages.map { (meant, $0) }, hidden: hidden, needs: needs, asked: meant)
    }
    let code = try options.participant(participant, at: desk)
    let origin = entry.map { CodedText.Origin.entry($0) } ?? .interview(interview ?? 0)
    let lines = try desk.needs(behind: origin, of: code).map { ($0.need.id, $0.evidence) }
    return NeedTraceResult(lines: lines, hidden: 0, needs: needs, asked: nil)
  }
}

/// What a trace came to.
private struct NeedTraceResult {
  let lines: [(need: ID<Need>, evidence: Evidence)]
  /// Passages that whoever asks may not see yet.
  let hidden: Int
  let needs: Needs
  /// The need that was asked for, if it was one.
  let asked: ID<Need>?

  /// The need that was asked for, when it is no longer followed.
  var ended: Need? { asked.flatMap { needs[$0] }.flatMap { $0.isOpen ? nil : $0 } }

  func heir(of need: ID<Need>) -> ID<Need>? { needs.heir(of: need)?.id }

  var hiddenWords: Phrase {
    let count = Phrase.count(
      hidden, Phrase("autre passage se trouve", "more passage stands"),
      Phrase("autres passages se trouvent", "more passages stand"))
    return count
      + Phrase(
        " dans des textes que vous n’avez pas fini de lire\u{A0}: «\u{A0}sillage codage suivant\u{A0}».",
        " in texts that you have not read to their end: “sillage coding next”.")
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
