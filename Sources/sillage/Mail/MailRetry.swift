import ArgumentParser
import JSONTree
import StudyDesk
import StudyModel
import Wording

/// `sillage mail retry`
///
/// JSON: `{"participant": code, "message": the message that is due again}`.
struct MailRetry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: Phrase(
      "Faire repartir un message qui a échoué, ou qui est peut-être parti.",
      "Have a message sent again that failed, or that perhaps went."
    ).spoken,
    discussion: "sillage mail retry TALI-473-P soon-3-1",
    aliases: ["refaire"])

  @Argument(help: ArgumentHelp(Phrase("Le code du participant.", "The participant’s code.").spoken))
  var code: String
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Le message, comme «\u{A0}courrier prévoir\u{A0}» le nomme.",
        "The message, as “mail plan” names it."
      ).spoken))
  var message: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try options.desk()
    let code = try options.participant(code, at: desk)
    guard let name = MessageName(message) else {
      throw DeskError(
        .wrongUse,
        Phrase(
          "«\u{A0}\(message)\u{A0}» n’est pas le nom d’un message, tel que soon-3-1.",
          "“\(message)” is no message’s name, such as soon-3-1."))
    }
    try desk.orderAgain(name, to: code)
    if options.format == .json {
      Console.standard.print(["participant": .string("\(code)"), "message": .string("\(name)")])
    }
    options.suggest(
      Phrase(
        "\(name) est de nouveau à envoyer, s’il est encore dû.",
        "\(name) is to be sent again, if it is still due."))
  }
}
