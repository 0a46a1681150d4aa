import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage mail send`
///
/// JSON: `{"tried": [{"participant", "message", "outcome" (sent, deferred, failed, unsure), "until"?,
/// "reason"?}], "unmade": as `mail write`, "waiting": number, "stuck": number, "complete": bool}`.
struct MailSend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: Phrase(
      "Envoyer les messages dus, par le serveur de mail.yaml. Aucun ne part deux fois.",
      "Send the messages that are due, by the server of mail.yaml. None goes twice."
    ).spoken,
    discussion: """
      sillage mail send
      sillage mail send TALI-473-P
      """,
    aliases: ["envoyer"])

  @OptionGroup var to: MailRecipient
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try to.code.map { try options.participant($0, at: desk) }
    let carrier = try desk.workspace.mailCarrier()
    let zone = desk.study.zone
    let isTold = options.format == .table
    let mail = try desk.sendMail(
      through: carrier, to: code, followedBy: to.referent(at: desk)
    ) { tried in
      if isTold { Console.standard.print(tried.words(in: zone).spoken.harmless) }
    }
    if options.format == .json { Console.standard.print(mail.json) }
    if !options.quiet {
      for one in mail.unmade { Console.standard.say(one.words) }
      Console.standard.say(mail.summary)
    }
    if let trouble = mail.trouble { throw trouble }
  }
}

extension SentMail.Tried {
  fileprivate func words(in zone: StudyZone) -> Phrase {
    let which = "\(due.participant)  \(due.message)  "
    return Phrase(same: which) + outcome.words(in: zone)
  }

  fileprivate var json: JSON {
    var object = JSONObject()
    object["participant"] = .string("\(due.participant)")
    object["message"] = .string("\(due.message)")
    switch outcome {
    case .sent: object["outcome"] = "sent"
    case .unsure: object["outcome"] = "unsure"
    case .failed(let reason):
      object["outcome"] = "failed"
      object["reason"] = .string(reason)
    case .deferred(let until, let reason):
      object["outcome"] = "deferred"
      object["until"] = .string("\(until)")
      object["reason"] = .string(reason)
    }
    return .object(object)
  }
}

extension SentMail.Outcome {
  fileprivate func words(in zone: StudyZone) -> Phrase {
    switch self {
    case .sent: return Phrase("parti", "sent")
    case .unsure: return Phrase("peut-être parti", "perhaps sent")
    case .failed(let reason):
      return Phrase("n’est pas parti\u{A0}: ", "did not go: ") + MailReason.words(reason)
    case .deferred(let until, let reason):
      let when = zone.words(of: until)
      return MailReason.words(reason)
        + Phrase(
          "\u{A0}; nouvel essai après le \(when.french)", "; tried again after \(when.english)")
    }
  }
}

extension SentMail {
  fileprivate var json: JSON {
    [
      "tried": .array(tried.map(\.json)), "unmade": .array(unmade.map(\.json)),
      "waiting": .integer(waiting), "stuck": .integer(stuck), "complete": .bool(trouble == nil),
    ]
  }

  fileprivate var summary: Phrase {
    let sent = tried.count { $0.outcome == .sent }
    let count = Phrase.count(
      sent, Phrase("message parti", "message sent"), Phrase("messages partis", "messages sent"))
    let others = stuck + tried.count { $0.outcome != .sent }
    return count
      + Phrase(
        ", \(waiting) qui attendent leur heure, \(others) à regarder",
        ", \(waiting) waiting for their time, \(others) to look at")
      + (others == 0
        ? Phrase(same: ".")
        : Phrase("\u{A0}: «\u{A0}sillage courrier prévoir\u{A0}».", ": “sillage mail plan”."))
  }
}
