import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage mail list`
///
/// JSON: an array, oldest first: `participant`, `message`, `kind`, `step` (written, begun, sent, deferred,
/// failed, again), `at` in UTC, `by`, and `reason` where there is one.
struct MailList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      "Voir quel message est parti, à quel code, quand.",
      "See which message went, to which code, when."
    ).spoken,
    discussion: """
      sillage mail list
      sillage mail list TALI-473-P
      """,
    aliases: ["lister"])

  @OptionGroup var to: MailRecipient
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let lines = try desk.mailLog(of: try to.code.map { try options.participant($0, at: desk) })
    guard options.format == .table else {
      return Console.standard.print(.array(lines.map(\.json)))
    }
    guard !lines.isEmpty else {
      return options.suggest(Phrase("Aucun message n’est parti.", "No message went."))
    }
    var table = TextTable(
      Phrase("Quand", "When"), Phrase("Code", "Code"), Phrase("Message", "Message"),
      Phrase("Étape", "Step"), Phrase("Par", "By"))
    for line in lines {
      table.add(
        desk.study.zone.words(of: line.record.recordedAt).spoken, "\(line.participant)",
        "\(line.record.step.message)", line.record.step.words.spoken, line.record.author)
    }
    Console.standard.print(table.text())
  }
}

extension MailLine {
  fileprivate var json: JSON {
    var object = JSONObject()
    object["participant"] = .string("\(participant)")
    object["message"] = .string("\(record.step.message)")
    object["kind"] = .string(record.step.message.kind.rawValue)
    object["step"] = .string(record.step.word)
    object["at"] = .string("\(record.recordedAt)")
    object["by"] = .string(record.author)
    if let reason = record.step.reason { object["reason"] = .string(reason) }
    return .object(object)
  }
}

extension MailStep {
  fileprivate var word: String {
    switch self {
    case .written: "written"
    case .begun: "begun"
    case .sent: "sent"
    case .deferred: "deferred"
    case .failed: "failed"
    case .again: "again"
    }
  }

  fileprivate var reason: String? {
    switch self {
    case .written, .begun: nil
    case .sent(let outcome), .deferred(let outcome), .failed(let outcome), .again(let outcome):
      outcome.reason
    }
  }

  fileprivate var words: Phrase {
    let step =
      switch self {
      case .written: Phrase("écrit dans la boîte d’envoi", "written to the outbox")
      case .begun: Phrase("commencé", "begun")
      case .sent: Phrase("parti", "sent")
      case .deferred: Phrase("remis à plus tard", "put off")
      case .failed: Phrase("n’est pas parti", "did not go")
      case .again: Phrase("demandé de nouveau", "ordered anew")
      }
    guard let reason else { return step }
    return step + Phrase("\u{A0}: ", ": ") + MailReason.words(reason)
  }
}
