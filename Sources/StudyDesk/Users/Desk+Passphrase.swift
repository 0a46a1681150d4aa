import StudyLedger
import StudyModel
import Wording

/// What trying one passphrase costs whoever guesses.
public enum PassphraseCost: Hashable, Sendable {
  /// For passphrases that people choose.
  case usual
  /// For what is drawn by chance, and for tests.
  case light

  var cost: Lock.Cost { self == .usual ? .usual : .forRandom }
}

extension Desk {
  /// Gives whoever sits here another passphrase. The earlier one opens nothing any more.
  public func changePassphrase(to passphrase: String, cost: PassphraseCost = .usual) throws {
    try check(passphrase: passphrase)
    let lock = try lock(session.keyring, named: user.author, under: passphrase, cost)
    try inTransaction { try keep(lock, on: ownStream, in: $0) }
  }

  /// Whether the passphrase is a one-time word, good for the first login only.
  public func mustChangePassphrase() throws -> Bool {
    // In a demonstration everyone's passphrase is the same and stays.
    guard workspace.demonstrationDay == nil else { return false }
    return try reading { try $0.ledger.lockCost(of: session.keyring.fingerprint) == .forRandom }
  }

  private var ownStream: StudyModel.Stream {
    if case .participant(let code) = user { .participant(code) } else { .study }
  }

  func check(passphrase: String) throws(DeskError) {
    guard passphrase.count < 8 else { return }
    throw .unacceptable(
      """
      Cette phrase de passe est trop courte\u{A0}: au moins 8 caractères. Quatre mots sans rapport \
      entre eux sont faciles à retenir et difficiles à deviner.
      """,
      """
      This passphrase is too short: at least 8 characters. Four unrelated words are easy to \
      remember and hard to guess.
      """)
  }

  func lock(
    _ keyring: Keyring, named name: String, under passphrase: String, _ cost: PassphraseCost
  ) throws -> Lock {
    try inDeskWords {
      try Lock(
        keyring.secret.bytes, of: keyring.fingerprint, named: name,
        under: Passphrase(passphrase), in: workspace.ledger().node, cost: cost.cost)
    }
  }

  /// Keeps a lock and writes down that it is the one.
  func keep(
    _ lock: Lock, on stream: StudyModel.Stream, in transaction: Transaction
  ) throws {
    try transaction.keep(lock)
    try append(
      .passphraseSet(PassphraseSet(signer: lock.signer, lock: lock.digest)), to: stream,
      in: transaction)
  }
}
