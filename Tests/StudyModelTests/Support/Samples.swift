import JSONTree
import StudyModel
import Wording

/// One happening of every kind, and a second where members may be left out.
enum Samples {
  static let all: [Happening] =
    study + users + people + agreement + logbook + interviews + rights
    + voices

  static let rights: [Happening] = [
    .backupMade(BackupMade(folder: "/media/key/copy", recipients: ["c1", "c2"])),
    .backupMade(
      BackupMade(folder: "/media/key/copy", recipients: ["c1"], keys: "/media/safe/copy.keys")),
    .read(ContentRead(subject: .entry, number: 3)), .read(ContentRead(subject: .preparation)),
    .read(ContentRead(subject: .interview, number: 2)), .read(ContentRead(subject: .identity)),
    .read(ContentRead(subject: .everything)),
    .exported(
      DataExported(
        format: .fhir, recipient: "A hospital", purpose: "a trial", from: Known.start,
        to: Known.autumn, participants: 12)),
    .exported(
      DataExported(
        format: .fhir, recipient: "A hospital", purpose: "a trial", from: nil, to: nil,
        participants: nil)),
    .restricted(Restriction(reason: "doubt")), .restrictionLifted(Restriction(reason: "settled")),
    .erased(Erasure(ground: .withdrawal)), .identityErased(Erasure(ground: .retention)),
    .erasureRecorded(
      ErasureRecord(
        participant: Known.code, ground: .order, reason: "ordered", agreements: [notice])),
  ]

  static let study: [Happening] = [
    .studyOpened(StudyOpened(study: "sample")),
    .restitutionApproved(
      RestitutionApproved(
        release: "2025-04", manifest: Known.digest, key: key, signature: key + key)),
    .restitutionPublished(RestitutionPublished(release: "2025-04", manifest: Known.digest)),
    .countsDeclared(CountsDeclared(name: "press", digest: Known.digest)),
    .countsWithdrawn(
      CountsWithdrawn(name: "press", digest: Known.digest, reason: "never printed")),
    .restitutionBuilt(
      RestitutionBuilt(release: "2025-04", asOf: Known.end, manifest: Known.digest)),
  ]

  static let users: [Happening] = [
    .userAdded(UserAdded(user: "c1", role: .coordinator, signer: signer)),
    .userAdded(UserAdded(user: "r1", role: .referent(of: "north"), signer: signer)),
    .userAdded(UserAdded(user: "a1", role: .auditor, signer: signer)),
    .userRevoked(UserRevoked(user: "r1", signer: signer, reason: "left the team")),
    .groupKeyed(GroupKeyed(group: .region("north"), version: 2, receiving: key)),
    .groupKeyed(GroupKeyed(group: .coordination, version: 1, receiving: key)),
    .groupKeyed(GroupKeyed(group: .audit, version: 1, receiving: key)),
    .groupKeyed(GroupKeyed(group: .escrow, version: 1, receiving: key)),
    .signerAdded(SignerAdded(verifying: key.reversed(), receiving: key)),
    .keyGranted(KeyGranted(key: "data", version: 3, recipient: signer, sealed: key + key)),
    .passphraseSet(PassphraseSet(signer: signer, lock: Known.digest)),
    .passphraseRemoved(PassphraseRemoved(signer: signer)),
  ]

  static let people: [Happening] = [
    .enrolled(
      Enrolment(
        region: "north", conditions: ["first", "second"], association: "club", referent: "r1")),
    .enrolled(
      Enrolment(region: "north", conditions: ["first"], association: nil, referent: "r1")),
    .corrected(
      EnrolmentCorrection(conditions: ["second"], association: "club", reason: "mistyped")),
    .corrected(EnrolmentCorrection(conditions: ["second"], association: nil, reason: "mistyped")),
    .assigned(Assignment(referent: "r2", reason: "leave of absence")),
    .moved(Relocation(region: "south", referent: "r3", reason: "nearer to family")),
    .left(Departure(reason: "moved abroad")),
    .identified(
      Identity(
        name: "Volunteer One", telephone: "00 00", mail: "one@example.invalid",
        address: "1 Sample Street")),
    .identified(Identity(name: "Volunteer One", telephone: nil, mail: nil, address: nil)),
  ]

  static let agreement: [Happening] = [
    .informed(InformationGiven(document: notice, means: .post)),
    .agreed(
      AgreementGiven(
        accepted: ["part"], declined: ["quotes"], document: form, means: .inPerson,
        paper: Known.otherDigest)),
    .agreed(
      AgreementGiven(
        accepted: ["part", "quotes"], declined: [], document: form, means: .video, paper: nil)),
    .refused(AgreementRefused(reason: "no time")),
    .refused(AgreementRefused(reason: nil)),
    .withdrew(Withdrawal(effect: .stop, scopes: ["part"], reason: "tired")),
    .withdrew(Withdrawal(effect: .exclude, scopes: ["part", "quotes"], reason: nil)),
    .withdrew(Withdrawal(effect: .quotes, scopes: ["quotes"], reason: nil)),
    .objected(Objection(reason: "by letter")),
    .objected(Objection(reason: nil)),
    .objectionLifted(Objection(reason: "settled")),
    .objectionLifted(Objection(reason: nil)),
  ]

  static let logbook: [Happening] = [
    .wrote(EntryWritten(day: Known.autumn, form: SampleStudy.form, response: response)),
    .amended(
      EntryAmended(
        entry: entry, reason: "a «\u{A0}word\u{A0}»", form: SampleStudy.form,
        response: response)),
  ]

  static let interviews: [Happening] = [
    .interviewPlanned(
      Appointment(window: 1, at: Known.autumn.at(10), mode: .telephone, reason: nil)),
    .interviewMoved(
      Appointment(window: 1, at: Known.autumn.at(15), mode: .inPerson, reason: "a strike")),
    .interviewHeld(
      InterviewHeld(
        window: 1, at: Known.autumn.at(15), minutes: 40, mode: .inPerson, form: SampleStudy.form,
        response: response)),
    .interviewMissed(InterviewNotHeld(window: 2, reason: "no answer")),
    .interviewRefused(InterviewNotHeld(window: 3, reason: "too tired")),
  ]

  private static let signer = "0123456789abcdef0123"
  private static let key = (0..<32).map { UInt8($0 * 8) }
  private static let notice = DocumentReference(
    kind: .information, version: 2, language: .english, digest: Known.otherDigest)
  private static let form = SampleStudy.reference()
  static let entry = EventID(SimulatedWorld(now: Known.start.at(0), seed: 9).instruments)
  static let response: JSON = [
    "resourceType": "QuestionnaireResponse",
    "item": [["linkId": "ease", "answer": [["valueInteger": 4]]]],
  ]
}
