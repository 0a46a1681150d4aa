import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage mail write`
///
/// JSON: `{"written": [{"participant", "message", "file"}], "outdated": [file], "unmade":
/// [{"participant", "message", "because"}]}`.
struct MailWrite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: Phrase(
      "Écrire les messages dus dans la boîte d’envoi (.eml), pour les relire et les envoyer vous-même.",
      "Write the messages that are due to the outbox (.eml), to look through and send yourself."
    ).spoken,
    discussion: """
      sillage mail write
      sillage mail write TALI-473-P
      """,
    aliases: ["écrire"])

  @OptionGroup var to: MailRecipient
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let mail = try desk.writeMail(
      to: try to.code.map { try options.participant($0, at: desk) },
      followedBy: to.referent(at: desk))
    switch options.format {
    case .json:
      Console.standard.print([
        "written": .array(mail.written.map(\.json)),
        "outdated": .array(mail.outdated.map { .string($0) }),
        "unmade": .array(mail.unmade.map(\.json)),
      ])
    case .table:
      for one in mail.written { Console.standard.print(one.path.harmless) }
    }
    guard !options.quiet else { return }
    if let words = mail.outdatedWords { Console.standard.say(words) }
    for one in mail.unmade { Console.standard.say(one.words) }
    Console.standard.say(mail.summary)
  }
}

extension WrittenMessage {
  fileprivate var json: JSON {
    [
      "participant": .string("\(due.participant)"), "message": .string("\(due.message)"),
      "file": .string(path),
    ]
  }
}

extension UnmadeMessage {
  var json: JSON {
    [
      "participant": .string("\(due.participant)"), "message": .string("\(due.message)"),
      "because": .string(obstacle.rawValue),
    ]
  }

  /// Which message was not made, why, and what to do.
  var words: Phrase {
    let which = "\(due.participant), \(due.message)"
    return Phrase("\(which)\u{A0}: ", "\(which): ") + obstacle.words
      + Phrase(
        ". «\u{A0}sillage participant identifier \(due.participant)\u{A0}».",
        ". “sillage participant identify \(due.participant)”.")
  }
}

extension WrittenMail {
  fileprivate var outdatedWords: Phrase? {
    guard !outdated.isEmpty else { return nil }
    return Phrase.count(
      outdated.count, Phrase("message périmé retiré", "outdated message taken away"),
      Phrase("messages périmés retirés", "outdated messages taken away"))
      + Phrase(
        "\u{A0}: le rendez-vous a été déplacé depuis.",
        ": the appointment has been moved since.")
  }

  fileprivate var summary: Phrase {
    let count = Phrase.count(
      written.count, Phrase("message écrit", "message written"),
      Phrase("messages écrits", "messages written"))
    guard !written.isEmpty else { return count + Phrase(same: ".") }
    return count
      + Phrase(
        """
        \u{20}dans la boîte d’envoi. Ouvrez chaque fichier avec votre messagerie, relisez, envoyez, \
        puis effacez-le\u{A0}: l’adresse s’y trouve.
        """,
        """
        \u{20}to the outbox. Open each file with your mail program, look through it, send it, then \
        delete it: the address stands in it.
        """)
  }
}
