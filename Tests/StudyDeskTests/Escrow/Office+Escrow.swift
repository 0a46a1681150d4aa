import StudyDesk
import StudyLedger
import StudyModel
import Testing

extension Workspace {
  /// Splits the escrow as the study begins.
  func escrowed(_ instruments: Instruments) throws -> [String] {
    let founder = try unlock("coordination", passphrase: "une phrase d’essai")
    return try Desk(self, as: founder, instruments: instruments)
      .splitEscrow(parts: 3, threshold: 2).shares
  }
}

extension Office {
  /// Gives someone new keys, as a program of its own would, and seats them.
  func recovered(_ user: ID<Referent>, with shares: [String]) throws -> Desk {
    let workspace = try Workspace(opening: workspace.folder)
    let recovery = try workspace.recover(
      user, shares: shares, reason: "Phrase de passe perdue", instruments: world.instruments)
    #expect(!recovery.isWaiting)
    return try seated(user, recovery.word)
  }

  /// The desk of someone who logs in.
  func seated(_ user: ID<Referent>, _ passphrase: String) throws -> Desk {
    let workspace = try Workspace(opening: workspace.folder)
    return Desk(
      workspace, as: try workspace.unlock(user.text, passphrase: passphrase),
      instruments: world.instruments)
  }

  /// The refusal that a recovery meets, or nil when it passes.
  func refusal(_ user: ID<Referent>, with shares: [String]) -> DeskError? {
    error {
      _ = try workspace.recover(
        user, shares: shares, reason: "Perdue", instruments: world.instruments)
    }
  }

  /// Where the ledger stands.
  func checkpoint() throws -> Checkpoint? {
    if case .holds(let checkpoint) = try desk.verify() { checkpoint } else { nil }
  }

  /// What whoever has these parts can open, whatever the program allows.
  func opened(with shares: [String]) throws -> UnlockedLedger {
    var parts: [Share] = []
    for text in shares { parts.append(try Share(reading: text, place: 1)) }
    let secret = try SecretSharing.combine(parts)
    let nobody = Keyring.Secret(keys: PrivateKeys(), record: nil)
    return UnlockedLedger(
      try Ledger(opening: path("sillage.db")),
      with: try #require(Keyring(nobody, escrow: secret)))
  }

  func identify(_ code: ParticipantCode, _ name: String, at desk: Desk? = nil) throws {
    try (desk ?? self.desk).record(
      Identity(name: name, telephone: nil, mail: nil, address: nil), of: code)
  }
}
