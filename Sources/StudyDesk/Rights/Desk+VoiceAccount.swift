import StudyModel
import Wording

extension Desk {
  /// What was made of someone's words: themes, needs, workshops, quotes, papers.
  func voiceAccount(
    of happening: Happening, _ writings: Writings
  ) throws -> PersonalData.Account {
    switch happening {
    case .coding(let step): try codingAccount(of: step, writings)
    case .need(let step): needAccount(of: step)
    case .workshop(let step): workshopAccount(of: step)
    case .quote(let step): quoteAccount(of: step)
    case .paperHanded(let record):
      account(
        "Document remis", "Paper given", fact("Document", "Paper", record.paper.text),
        fact("Version", "Version", "\(record.version)"),
        fact("Comment", "How", record.means.words))
    case .mail(let step): mailAccount(of: step)
    default: account(happening.kind.words)
    }
  }

  private func mailAccount(of step: MailStep) -> PersonalData.Account {
    let about = fact("Sujet", "About", step.message.kind.words)
    return switch step {
    case .written: account("Courriel préparé", "Mail written", about)
    case .begun: account("Envoi d’un courriel commencé", "Mail begun", about)
    case .sent: account("Courriel parti", "Mail sent", about)
    case .deferred: account("Courriel remis à plus tard", "Mail put off", about)
    case .failed: account("Courriel qui n’a pas pu partir", "Mail that could not go", about)
    case .again: account("Courriel demandé de nouveau", "Mail ordered anew", about)
    }
  }

  private func codingAccount(
    of step: Coding, _ writings: Writings
  ) throws -> PersonalData.Account {
    switch step {
    case .marked(let record):
      account(
        "Passage classé", "Passage coded",
        fact("Question", "Question", try question(record.passage.place, writings)),
        PersonalData.Fact(
          label: Phrase("Thèmes", "Themes"), texts: record.themes.map(writings.words)))
    case .unmarked: account("Classement retiré", "Code taken back")
    case .finished: account("Texte lu pour être classé", "Text read for coding")
    case .settled(let record):
      account(
        "Désaccord de lecture tranché", "Readers’ difference settled",
        fact("Thème", "Theme", writings.words(of: record.theme)), reason(record.reason))
    }
  }

  private func needAccount(of step: NeedStep) -> PersonalData.Account {
    switch step {
    case .supported(let record):
      account(
        "Passage rattaché à un besoin", "Passage tied to a need",
        fact("Besoin", "Need", record.need.text),
        record.severity.map { fact("Gravité", "Severity", "\($0)") })
    case .unsupported(let record):
      account(
        "Passage détaché d’un besoin", "Passage untied from a need",
        fact("Besoin", "Need", record.need.text))
    case .stated, .revised, .merged, .split, .retired, .reopened: account(step.name, step.name)
    }
  }

  private func workshopAccount(of step: WorkshopStep) -> PersonalData.Account {
    switch step {
    case .attended(let record):
      account(
        "Venue à un atelier", "Workshop attended", fact("Atelier", "Workshop", record.workshop.text)
      )
    case .voted(let record):
      PersonalData.Account(
        title: Phrase("Vote dans un atelier", "Vote in a workshop"), facts: facts(of: record))
    case .unvoted(let record):
      PersonalData.Account(
        title: Phrase("Vote noté par erreur, retiré", "Vote noted by mistake, taken back"),
        facts: facts(of: record))
    case .planned, .noted: account(step.name, step.name)
    }
  }

  private func facts(of ballot: BallotCast) -> [PersonalData.Fact] {
    [
      fact("Atelier", "Workshop", ballot.workshop.text),
      fact(
        "Votes", "Votes",
        ballot.votes.map { "\($0.need)\u{A0}: \($0.value)" }.joined(separator: ", ")),
    ]
  }

  private func quoteAccount(of step: QuoteStep) -> PersonalData.Account {
    switch step {
    case .chosen: account("Propos choisi pour être cité", "Words chosen to be quoted")
    case .released: account("Citation relue et acceptée", "Quote read again and released")
    case .dropped(let record):
      account("Citation abandonnée", "Quote dropped", reason(record.reason))
    case .placed(let record):
      account(
        "Citation placée dans une restitution", "Quote put into a restitution",
        fact("Restitution", "Restitution", record.release))
    }
  }
}
