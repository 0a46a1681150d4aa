import Disclosure
import Foundation
import JSONTree
import StudyLedger
import StudyModel
public import Wording

/// What came of agreeing to a publication.
public enum PublishingOutcome: Hashable, Sendable {
  /// Somebody else has to agree too.
  case awaitsAnother(Release)
  /// It is out.
  case published(Release)
}

extension Desk {
  /// Agrees that a restitution goes out; the second of two people publishes it.
  ///
  /// What is published was proved, when it was built, with all that was out; so nothing may have gone
  /// out since. It stays as it is.
  ///
  /// - Parameter name: the folder's name in `releases/`.
  /// - Throws: `DeskError`: no such release, files that were changed, a release that is older than
  ///   something else that is out, or the same person twice.
  public func publish(_ name: String) throws -> PublishingOutcome {
    try require(.publish)
    let release = try self.release(name)
    try refuseUnfit(release)
    try refuseOutdated(release)
    try refuseFollowed(release)
    let approval = try approval(of: release)
    let isSecond = release.approvals.contains { $0 != user.author }
    let record = PrivateFile(release.folder + "/" + PublicationFile.name)
    var isWritten = false
    do {
      try inTransaction { transaction in
        try refuseFollowed(release)
        guard try self.release(name).approvals == release.approvals else {
          throw DeskError.meanwhile
        }
        try append(.restitutionApproved(approval), to: .study, in: transaction)
        guard isSecond else { return }
        try append(
          .restitutionPublished(RestitutionPublished(release: name, manifest: release.manifest)),
          to: .study, in: transaction)
        try record.write(
          PublicationFile(release, try approvals(of: release, in: transaction), study).bytes)
        isWritten = true
      }
    } catch {
      // What was not recorded leaves no signatures behind.
      if isWritten { Files.remove(record.path) }
      throw error
    }
    let now = try self.release(name)
    return isSecond ? .published(now) : .awaitsAnother(now)
  }

  func release(_ name: String) throws -> Release {
    guard let release = try recordedReleases().first(where: { $0.name == name }) else {
      throw DeskError.noRelease(name)
    }
    return release
  }

  /// Why a draft cannot go out as it is, however safe its numbers: its proof knows only of what was out
  /// when it was built. Nil where nothing went out since.
  public func hindrance(to name: String) throws -> Phrase? {
    let release = try release(name)
    return try release.publishedAt == nil && isFollowed(release) ? .followed(name) : nil
  }

  private func refuseFollowed(_ release: Release) throws {
    if try isFollowed(release) { throw DeskError(.unacceptable, .followed(release.name)) }
  }

  private func refuseUnfit(_ release: Release) throws(DeskError) {
    if release.publishedAt != nil { throw .publishedAlready(release.name) }
    guard release.state == .intact else { throw .changed(release.name) }
    if let stranger = try Files.strangers(in: release).first {
      throw .stranger(stranger, in: release.name)
    }
    guard !release.approvals.contains(user.author) else { throw .approvedAlready(release.name) }
  }

  private func approval(of release: Release) throws -> RestitutionApproved {
    let text = PublicationFile.signed(release, study)
    return RestitutionApproved(
      release: release.name, manifest: release.manifest,
      key: session.keyring.keys.publicKeys.verifying,
      signature: try inDeskWords { try session.keyring.signature(over: text) })
  }

  private func approvals(
    of release: Release, in transaction: Transaction
  ) throws -> [RestitutionApproved] {
    try transaction.events(of: .study).compactMap { event in
      guard case .restitutionApproved(let approval) = try event.happening(),
        approval.release == release.name, approval.manifest == release.manifest
      else { return nil }
      return approval
    }
  }
}

/// The record of a publication that lies beside its files: who can be shown to have approved it.
struct PublicationFile {
  static let name = "publication.json"
  let bytes: [UInt8]

  init(_ release: Release, _ approvals: [RestitutionApproved], _ study: Study) {
    let json: JSON = [
      "release": .string(release.name), "study": .string(study.id.text),
      "as_of": .string("\(release.asOf)"), "manifest": .string("\(release.manifest)"),
      "signed": .string(Self.signed(release, study)),
      "approvals": .array(
        approvals.map {
          ["key": .string($0.key.base64), "signature": .string($0.signature.base64)]
        }
      ),
    ]
    bytes = json.bytes(.pretty)
  }

  /// What those who approve sign: SHA-256 of it after `sillage-signature-1` and a line feed.
  static func signed(_ release: Release, _ study: Study) -> String {
    "sillage-release-1\n\(study.id)\n\(release.name)\n\(release.manifest)\n"
  }
}

extension DeskError {
  static func noRelease(_ name: String) -> DeskError {
    .unknown(
      """
      Aucune restitution ne s’appelle «\u{A0}\(name)\u{A0}». La liste\u{A0}: «\u{A0}sillage \
      restitution lister\u{A0}».
      """,
      "No restitution is called “\(name)”. See them all with “sillage restitution list”.")
  }

  static func changed(_ name: String) -> DeskError {
    DeskError(
      .inputOutput,
      Phrase(
        """
        Les fichiers de «\u{A0}\(name)\u{A0}» ne sont plus ceux qui ont été préparés. Préparez la \
        restitution de nouveau.
        """,
        "The files of “\(name)” are no longer those that were built. Build the restitution anew."))
  }

  fileprivate static func stranger(_ file: String, in name: String) -> DeskError {
    .unacceptable(
      """
      «\u{A0}\(file)\u{A0}», dans le dossier de «\u{A0}\(name)\u{A0}», n’en fait pas partie et irait en ligne \
      avec elle. Ôtez ce fichier, puis recommencez.
      """,
      """
      “\(file)”, in the folder of “\(name)”, is no part of it and would go online with it. Take this file \
      away, then try again.
      """)
  }

  fileprivate static func publishedAlready(_ name: String) -> DeskError {
    .unacceptable(
      "«\u{A0}\(name)\u{A0}» est déjà publiée.", "“\(name)” is published already.")
  }

  fileprivate static func approvedAlready(_ name: String) -> DeskError {
    .unacceptable(
      """
      Vous avez déjà approuvé «\u{A0}\(name)\u{A0}». Une seconde personne doit l’approuver aussi\
      \u{A0}: la coordination ou un auditeur.
      """,
      """
      You have approved “\(name)” already. Somebody else has to approve it too: a coordinator or an \
      auditor.
      """)
  }

  fileprivate static let meanwhile = DeskError(
    .busy,
    Phrase(
      "Quelqu’un vient d’approuver ou de publier aussi. Relancez la commande.",
      "Somebody has just approved or published too. Run the command again."))
}

extension Phrase {
  fileprivate static func followed(_ name: String) -> Phrase {
    Phrase(
      """
      Autre chose a été publié ou déclaré depuis que «\u{A0}\(name)\u{A0}» a été préparée\u{A0}: sa \
      preuve n’en sait rien. Préparez-la de nouveau.
      """,
      """
      Something else was published or declared since “\(name)” was built: its proof knows nothing of \
      it. Build it anew.
      """)
  }
}

extension [UInt8] {
  fileprivate var base64: String { Data(self).base64EncodedString() }
}
