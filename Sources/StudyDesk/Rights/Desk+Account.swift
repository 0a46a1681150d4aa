import JSONTree
import StudyModel
import Wording

extension Desk {
  /// What an event says, in words that the person it is about understands.
  func account(
    of happening: Happening, in event: Event, _ writings: Writings
  ) throws -> PersonalData.Account {
    switch happening {
    case .enrolled(let record):
      account(
        "Inscription", "Enrolment", fact("Région", "Region", name(record.region)),
        conditions(record.conditions), association(record.association),
        fact("Référent", "Referent", record.referent.text))
    case .corrected(let record):
      account(
        "Inscription corrigée", "Enrolment corrected", conditions(record.conditions),
        association(record.association), reason(record.reason))
    case .assigned(let record):
      account(
        "Changement de référent", "Change of referent",
        fact("Référent", "Referent", record.referent.text), reason(record.reason))
    case .moved(let record):
      account(
        "Changement de région", "Change of region",
        fact("Région", "Region", name(record.region)),
        fact("Référent", "Referent", record.referent.text), reason(record.reason))
    case .left(let record): account("Départ de l’étude", "Leaving", reason(record.reason))
    case .identified(let record):
      account(
        "Identité et coordonnées", "Identity and how to reach you",
        fact("Nom", "Name", record.name),
        record.telephone.map { fact("Téléphone", "Telephone", $0) },
        record.mail.map { fact("Courriel", "Mail", $0) },
        record.address.map { fact("Adresse", "Address", $0) })
    case .informed, .agreed, .refused, .withdrew, .objected, .objectionLifted:
      agreementAccount(of: happening)
    case .wrote(let record):
      try answers(
        Phrase("Écrit", "Entry") + number(of: event.id, in: writings.entries), record.form,
        record.response,
        fact("Jour", "Day", record.day.words), pen(event.source))
    case .amended(let record):
      try answers(
        Phrase("Correction de l’écrit", "Correction of entry")
          + number(of: record.entry, in: writings.entries), record.form, record.response,
        reason(record.reason), pen(event.source))
    case .interviewPlanned, .interviewMoved, .interviewHeld, .interviewMissed, .interviewRefused:
      try interviewAccount(of: happening)
    case .read(let record):
      account(record.subject.words, record.number.map { fact("Écrit n°", "Entry no.", "\($0)") })
    case .exported(let record): exportAccount(of: record)
    case .signerAdded:
      account("Invitation à écrire vous-même", "Invitation to write for yourself")
    case .passphraseSet:
      account("Phrase de passe choisie", "Passphrase chosen")
    case .passphraseRemoved:
      account("Invitation retirée", "Invitation withdrawn")
    case .restricted(let record):
      account("Dossier gelé", "Record restricted", reason(record.reason))
    case .restrictionLifted(let record):
      account("Dossier dégelé", "Restriction lifted", reason(record.reason))
    case .coding, .need, .workshop, .quote, .paperHanded, .mail:
      try voiceAccount(of: happening, writings)
    case .feedback, .erased, .identityErased, .erasureRecorded, .keyGranted, .studyOpened,
      .backupMade,
      .restitutionBuilt, .restitutionApproved, .restitutionPublished, .countsDeclared,
      .countsWithdrawn,
      .userAdded, .userRevoked, .groupKeyed,
      .unknown:
      account(happening.kind.words)
    }
  }

  private func agreementAccount(of happening: Happening) -> PersonalData.Account {
    switch happening {
    case .informed(let record):
      account(
        "Information remise", "Information given", fact("Texte", "Text", record.document.words),
        fact("Comment", "How", record.means.words))
    case .agreed(let record):
      account(
        "Accord", "Agreement", scopes("Accepté", "Accepted", record.accepted),
        scopes("Refusé", "Declined", record.declined),
        fact("Texte", "Text", record.document.words), fact("Comment", "How", record.means.words),
        record.paper.map { fact("Papier signé, empreinte", "Signed paper, digest", "\($0)") })
    case .refused(let record): account("Refus", "Refusal", reason(record.reason))
    case .withdrew(let record):
      account(
        "Retrait de l’accord", "Withdrawal", fact("Effet", "Effect", record.effect.choice),
        reason(record.reason))
    case .objected(let record): account("Opposition", "Objection", reason(record.reason))
    case .objectionLifted(let record):
      account("Opposition levée", "Objection settled", reason(record.reason))
    default: account(happening.kind.words)
    }
  }

  private func interviewAccount(of happening: Happening) throws -> PersonalData.Account {
    switch happening {
    case .interviewPlanned(let record):
      account("Entretien prévu", "Interview planned", time(record.at), reason(record.reason))
    case .interviewMoved(let record):
      account("Entretien déplacé", "Interview moved", time(record.at), reason(record.reason))
    case .interviewHeld(let record):
      try answers(
        Phrase("Entretien", "Interview"), record.form, record.response, time(record.at),
        fact("Durée", "Length", "\(record.minutes)\u{A0}min"))
    case .interviewMissed(let record):
      account("Entretien manqué", "Interview missed", reason(record.reason))
    case .interviewRefused(let record):
      account("Entretien refusé", "Interview refused", reason(record.reason))
    default: account(happening.kind.words)
    }
  }

  private func exportAccount(of record: DataExported) -> PersonalData.Account {
    account(
      "Données remises, sous code, à un autre système", "Data handed to another system",
      fact("À qui", "To whom", record.recipient), fact("Pour quoi", "What for", record.purpose),
      record.from.map { fact("Depuis le", "From", $0.words) },
      record.to.map { fact("Jusqu’au", "To", $0.words) })
  }

  /// An account of answers, question by question, with what comes before them.
  private func answers(
    _ title: Phrase, _ reference: FormReference, _ response: JSON, _ before: PersonalData.Fact?...
  ) throws -> PersonalData.Account {
    let form = try workspace.form(reference)
    let facts = [fact("Formulaire", "Form", form.title)] + before
    let lines = form.lines(of: response)
      .map { PersonalData.Fact(label: $0.question, texts: $0.answers) }
    return PersonalData.Account(title: title, facts: facts.compactMap(\.self) + lines)
  }

  private func number(of entry: EventID, in entries: [EventID]) -> Phrase {
    let number = entries.firstIndex(of: entry).map { $0 + 1 }
    return number.map { Phrase(" n°\u{A0}\($0)", " no. \($0)") } ?? Phrase(same: "")
  }

  /// Who held the pen, when it was not the person themself.
  private func pen(_ source: Source) -> PersonalData.Fact? {
    switch source {
    case .direct: nil
    case .dictated: fact("Comment", "How", Phrase("sous votre dictée", "as you spoke"))
    case .transcribed:
      fact("Comment", "How", Phrase("recopié de votre feuille", "typed from your sheet"))
    case .imported: fact("Comment", "How", Phrase("repris d’un fichier", "taken from a file"))
    }
  }
}

extension Desk {
  func account(
    _ french: String, _ english: String, _ facts: PersonalData.Fact?...
  ) -> PersonalData.Account {
    PersonalData.Account(title: Phrase(french, english), facts: facts.compactMap(\.self))
  }

  func account(
    _ title: Phrase, _ facts: PersonalData.Fact?...
  ) -> PersonalData.Account {
    PersonalData.Account(title: title, facts: facts.compactMap(\.self))
  }

  func fact(_ french: String, _ english: String, _ text: Phrase) -> PersonalData.Fact {
    PersonalData.Fact(label: Phrase(french, english), texts: [text])
  }

  func fact(_ french: String, _ english: String, _ text: String) -> PersonalData.Fact {
    fact(french, english, Phrase(same: text))
  }

  func reason(_ reason: String?) -> PersonalData.Fact? {
    reason.map { fact("Raison", "Reason", $0) }
  }

  private func time(_ moment: Moment) -> PersonalData.Fact {
    fact("Rendez-vous", "Appointment", study.zone.words(of: moment))
  }

  private func name(_ region: ID<Region>) -> Phrase {
    study.region(region)?.label ?? Phrase(same: region.text)
  }

  private func conditions(_ conditions: [ID<StudyModel.Condition>]) -> PersonalData.Fact {
    PersonalData.Fact(
      label: Phrase("Maladie", "Condition"),
      texts: conditions.map { study.condition($0)?.label ?? Phrase(same: $0.text) })
  }

  private func association(_ association: ID<Organisation>?) -> PersonalData.Fact? {
    association.map {
      fact(
        "Association", "Association", study.organisation($0)?.label ?? Phrase(same: $0.text))
    }
  }

  private func scopes(
    _ french: String, _ english: String, _ scopes: [ID<Scope>]
  ) -> PersonalData.Fact? {
    guard !scopes.isEmpty else { return nil }
    return PersonalData.Fact(
      label: Phrase(french, english),
      texts: scopes.map { study.scope($0)?.label ?? Phrase(same: $0.text) })
  }
}

extension ContentRead.Subject {
  /// What was looked at.
  var words: Phrase {
    switch self {
    case .entry: Phrase("Lecture d’un écrit", "An entry was read")
    case .interview: Phrase("Lecture d’un entretien", "An interview was read")
    case .preparation: Phrase("Préparation d’un entretien", "An interview was prepared")
    case .identity: Phrase("Lecture de l’identité", "The identity was read")
    case .everything: Phrase("Accès à toutes les données", "Access to all data")
    }
  }
}
