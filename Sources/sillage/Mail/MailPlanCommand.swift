import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage mail plan`
///
/// JSON: an array: `participant`, `referent`, `message`, `kind`, `language`, `from`, `situation` (ready,
/// waiting, unsure, failed), and where it applies `until`, `because` (early, quiet, ceiling, pause),
/// `since`, `reason`. Moments are in UTC.
struct MailPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Phrase(
      "Voir quels messages doivent partir, et ce qui les retient.",
      "See which messages should go, and what is in their way."
    ).spoken,
    discussion: "sillage mail plan",
    aliases: ["prévoir"])

  @OptionGroup var to: MailRecipient
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let plan = try desk.mailPlan(
      of: try to.code.map { try options.participant($0, at: desk) },
      followedBy: to.referent(at: desk))
    guard options.format == .table else {
      return Console.standard.print(.array(plan.map(\.json)))
    }
    guard !plan.isEmpty else {
      return options.suggest(Phrase("Aucun message à envoyer.", "No message to send."))
    }
    var table = TextTable(
      Phrase("Code", "Code"), Phrase("Message", "Message"), Phrase("Sujet", "About"),
      Phrase("Situation", "Situation"))
    for planned in plan {
      table.add(
        "\(planned.due.participant)", "\(planned.due.message)",
        planned.due.message.kind.words.spoken,
        planned.situation.words(in: desk.study.zone).spoken)
    }
    Console.standard.print(table.text())
  }
}

extension PlannedMessage {
  fileprivate var json: JSON {
    var object = JSONObject()
    object["participant"] = .string("\(due.participant)")
    object["referent"] = .string(due.referent.text)
    object["message"] = .string("\(due.message)")
    object["kind"] = .string(due.message.kind.rawValue)
    object["language"] = .string(due.language.rawValue)
    object["from"] = .string("\(due.from)")
    switch situation {
    case .ready: object["situation"] = "ready"
    case .waiting(let until, let reason):
      object["situation"] = "waiting"
      object["until"] = .string("\(until)")
      object["because"] = .string(reason.rawValue)
    case .unsure(let since):
      object["situation"] = "unsure"
      object["since"] = .string("\(since)")
    case .failed(let at, let reason):
      object["situation"] = "failed"
      object["since"] = .string("\(at)")
      if let reason { object["reason"] = .string(reason) }
    }
    return .object(object)
  }
}

extension PlannedMessage.Situation {
  fileprivate func words(in zone: StudyZone) -> Phrase {
    switch self {
    case .ready: return Phrase("prêt", "ready")
    case .waiting(let until, let reason):
      let when = zone.words(of: until)
      return reason.words + Phrase(", jusqu’au \(when.french)", ", until \(when.english)")
    case .unsure(let since):
      let when = zone.words(of: since)
      return Phrase(
        "peut-être parti le \(when.french)\u{A0}: à vous de voir",
        "perhaps sent on \(when.english): look and decide")
    case .failed(_, let reason):
      return Phrase("n’est pas parti\u{A0}: ", "did not go: ")
        + (reason.map(MailReason.words) ?? Phrase("sans raison connue", "for no known reason"))
    }
  }
}

extension PlannedMessage.Reason {
  fileprivate var words: Phrase {
    switch self {
    case .early: Phrase("pas encore l’heure", "not time yet")
    case .quiet: Phrase("heures de repos", "quiet hours")
    case .ceiling: Phrase("assez de messages cette semaine", "enough messages this week")
    case .pause: Phrase("nouvel essai plus tard", "tried again later")
    }
  }
}
