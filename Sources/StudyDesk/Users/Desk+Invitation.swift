import StudyLedger
public import StudyModel
import Wording

/// A participant's way to their own logbook: their code, and a one-time word to open it with.
public struct Invitation: Hashable, Sendable {
  /// Whose logbook it opens.
  public let participant: ParticipantCode
  /// Four groups of letters and digits, 80 bits of chance; good for the first login only.
  public let word: String
}

extension Desk {
  /// Gives a participant keys of their own, so that they may write and read their logbook.
  ///
  /// An earlier invitation opens nothing any more.
  public func invite(_ code: ParticipantCode) throws -> Invitation {
    try require(.invite)
    let word = OneTimeWord.drawn()
    let stream = StudyModel.Stream.participant(code)
    try inTransaction { transaction in
      let participant = try participant(code, in: transaction)
      try require(.invite, for: participant)
      for earlier in try transaction.owners(of: code) {
        try remove(lockOf: earlier.fingerprint, on: stream, in: transaction)
      }
      let keys = PrivateKeys()
      let record = Keyring.Secret.Record(code: code, token: try transaction.token(of: code))
      let keyring = Keyring(Keyring.Secret(keys: keys, record: record))
      try append(.signerAdded(keys.publicKeys), to: stream, in: transaction)
      try append(
        transaction.share(stream, with: [.person(keys.publicKeys)]), to: stream, in: transaction)
      let locked = try lock(keyring, named: code.description, under: word, .light)
      try keep(locked, on: stream, in: transaction)
    }
    return Invitation(participant: code, word: word)
  }

  /// Takes a lock away and writes that down; nothing when there is none.
  func remove(
    lockOf signer: String, on stream: StudyModel.Stream, in transaction: Transaction
  ) throws {
    guard try transaction.removeLock(of: signer) else { return }
    try append(.passphraseRemoved(PassphraseRemoved(signer: signer)), to: stream, in: transaction)
  }
}

/// Words that open a lock once.
enum OneTimeWord {
  /// Letters and digits that no eye confuses: 32 of them, 5 bits each.
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

  /// Four groups of four: 80 bits of the system's chance.
  static func drawn() -> String {
    var generator = SystemRandomNumberGenerator()
    let characters = (0..<16).compactMap { _ in alphabet.randomElement(using: &generator) }
    return grouped(characters)
  }

  /// A word as it is printed, from what was typed; nil when it cannot be one.
  static func written(_ typed: String) -> String? {
    let characters = typed.uppercased().filter { $0 != " " && $0 != "-" && $0 != "\u{A0}" }
    guard characters.count == 16, characters.allSatisfy(alphabet.contains) else { return nil }
    return grouped(Array(characters))
  }

  private static func grouped(_ characters: [Character]) -> String {
    stride(from: 0, to: 16, by: 4).map { String(characters[$0..<$0 + 4]) }.joined(separator: "-")
  }
}
