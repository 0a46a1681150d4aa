import StudyExchange
import StudyModel
import Wording

/// Why a message that is due was not made.
public enum MailObstacle: String, Hashable, Sendable {
  /// No address was written down.
  case noAddress = "no-address"
  /// What was written down is no address.
  case badAddress = "bad-address"
}

/// A message with all that is needed to record and to send it.
struct ComposedMessage {
  let due: DueMessage
  let outgoing: MailOutgoing
  let mail: MailMessage
}

extension Desk {
  /// Makes a message; its address is read for this and kept nowhere.
  ///
  /// That someone’s address was used is told by the step that is recorded with it: no other note of it
  /// is taken.
  func compose(
    _ due: DueMessage, with composer: MailComposer, isDraft: Bool = false
  ) throws -> Result<ComposedMessage, MailFault> {
    let participant = try participant(due.participant)
    try require(.identify, for: participant)
    guard let template = composer.template(due.message.kind, in: due.language) else {
      throw DeskError.unknown(
        "Aucun texte pour «\u{A0}\(due.message.kind.words.french)\u{A0}».",
        "No text for “\(due.message.kind.words.english)”.")
    }
    guard let written = try storedIdentity(of: due.participant)?.mail,
      !written.allSatisfy(\.isWhitespace)
    else { return .failure(MailFault(obstacle: .noAddress)) }
    guard let address = MailAddress(typed: written),
      var mail = try composer.message(
        due, from: template, to: address, calendar: try calendar(of: due, in: template.language),
        at: instruments.now())
    else { return .failure(MailFault(obstacle: .badAddress)) }
    mail.isDraft = isDraft
    let outgoing = MailOutgoing(
      message: due.message, language: template.language, template: template.digest)
    return .success(ComposedMessage(due: due, outgoing: outgoing, mail: mail))
  }

  /// The appointment for the person’s calendar; nil for a message about none.
  private func calendar(of due: DueMessage, in language: Language) throws -> [UInt8]? {
    guard let appointment = due.appointment else { return nil }
    let (participant, events) = try history(of: due.participant)
    let history = try AppointmentHistory(of: participant.id, in: study.id, folding: events)
    let own = history.appointments.filter { $0.window == appointment.window }
    // Servers on the way know the address: the code beside it would tell them whose record it is.
    var style = InterviewCalendar.Style()
    style.hasCodes = false
    return InterviewCalendar(own, zone: study.zone, style: style, in: language).bytes
  }
}

struct MailFault: Error {
  let obstacle: MailObstacle
}
