import StudyLedger
public import StudyModel
import Wording

/// Someone who has unlocked their keys, and may sit at a desk.
public struct Session {
  /// Who they are.
  public let user: User
  /// What they are to the study, hence what they may do.
  public let role: Role
  let keyring: Keyring
  /// What was read with these keys is remembered with them, never for anybody else.
  let memory = FoldedParticipants()

  /// Someone who begins the study, before the ledger tells of anybody.
  init(_ user: ID<Referent>, _ role: Role, _ keyring: Keyring) {
    self.user = .team(user)
    self.role = role
    self.keyring = keyring
  }

  init(_ keyring: Keyring, in ledger: Ledger) throws {
    self.keyring = keyring
    if let record = keyring.secret.record {
      user = .participant(record.code)
      role = .participant(record.code)
      return
    }
    let directory = try UnlockedLedger(ledger, with: keyring).directory()
    guard let member = directory.member(keyring.fingerprint), member.until == nil else {
      throw DeskError.noLongerInTeam
    }
    user = .team(member.user)
    role = member.role
  }
}

extension Workspace {
  /// Unlocks the keys of a user of the team, by name, or of a participant, by code.
  ///
  /// Takes some tenths of a second and 128 MiB: that is what each guess costs a thief too.
  /// - Throws: `DeskError.refused` for an unknown user or a wrong passphrase, without saying which.
  public func unlock(_ name: String, passphrase: String) throws -> Session {
    let name = ParticipantCode(name).map(\.description) ?? name
    return try inDeskWords {
      let ledger = try ledger()
      do { return try Session(ledger.unlock(name, Passphrase(passphrase)), in: ledger) } catch {
        // A one-time word may be typed in small letters, with spaces.
        guard let word = OneTimeWord.written(passphrase), word != passphrase else { throw error }
        return try Session(ledger.unlock(name, Passphrase(word)), in: ledger)
      }
    }
  }

  /// The session of unlocked keys that were kept for a while.
  func session(_ secret: [UInt8]) throws -> Session? {
    guard let secret = Keyring.Secret(bytes: secret) else { return nil }
    return try inDeskWords { try Session(Keyring(secret), in: ledger()) }
  }
}

extension DeskError {
  static var noLongerInTeam: DeskError {
    .refusal(
      "Ces clés ne sont pas, ou plus, celles de quelqu’un de l’équipe.",
      "These keys are not, or no longer, those of someone in the team.")
  }

  static func refusal(_ french: String, _ english: String) -> DeskError {
    DeskError(.refused, Phrase(french, english))
  }
}
