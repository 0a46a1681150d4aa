import StudyLedger
public import StudyModel
import Wording

/// A way back for whoever forgets their passphrase: a key that exists in parts only.
public struct EscrowSplit: Hashable, Sendable {
  /// The parts as they are printed, one for each coordinator of trust. They are kept nowhere else.
  public let shares: [String]
  /// How many of them are needed.
  public let threshold: Int
  /// The regions whose names of participants could not be given back yet.
  public let missing: [ID<Region>]
}

extension Desk {
  /// Makes an escrow key, seals to it all that whoever sits here can open, and splits it.
  ///
  /// Made anew, it also changes the keys of the study: the parts of an earlier split open nothing of
  /// what is written from then on.
  /// - Throws: `DeskError`, `.unacceptable` unless 2 ≤ threshold ≤ parts ≤ 255.
  public func splitEscrow(parts: Int, threshold: Int) throws -> EscrowSplit {
    try require(.revokeUsers)
    return try inTransaction { transaction in
      let isFirst = try transaction.directory().key(of: .escrow) == nil
      let (made, secret) = try transaction.newEscrowKey()
      let shares = try inShareWords { () throws(ShareError) in
        try SecretSharing.split(secret, parts: parts, threshold: threshold)
      }
      try append(.groupKeyed(made), to: .study, in: transaction)
      if let hand = PrivateKeys(ofEscrow: secret) {
        try append(.signerAdded(hand.publicKeys), to: .study, in: transaction)
      }
      try append(
        transaction.share(.study, with: escrow(in: transaction)), to: .study, in: transaction)
      try shareWithEscrow(in: transaction)
      if !isFirst {
        let directory = try transaction.directory()
        try changeKeys(
          of: directory.keyed.filter { $0 != .escrow }, heldBy: .coordinator,
          among: directory.present, in: transaction)
      }
      let missing = try Self.regions(
        outsideEscrow: transaction.directory(), isGranted: transaction.isGranted)
      return EscrowSplit(shares: shares.map(\.text), threshold: threshold, missing: missing)
    }
  }

  /// The regions whose keys the escrow does not have, or not all of them; nil without an escrow.
  public func regionsOutsideEscrow() throws -> [ID<Region>]? {
    try reading { ledger in
      let directory = try ledger.directory()
      guard directory.key(of: .escrow) != nil else { return nil }
      return try Self.regions(outsideEscrow: directory, isGranted: ledger.isGranted)
    }
  }

  /// Seals to the escrow what it lacks of the keys of groups that whoever sits here holds.
  func shareWithEscrow(in transaction: Transaction) throws {
    let escrow = try escrow(in: transaction)
    guard !escrow.isEmpty else { return }
    for group in try transaction.directory().keyed where group != .escrow {
      try append(transaction.share(group, with: escrow), to: .study, in: transaction)
    }
  }

  private static func regions(
    outsideEscrow directory: Directory, isGranted: (KeyGroup, Recipient) throws -> Bool
  ) throws -> [ID<Region>] {
    try directory.keyed.compactMap { group in
      guard case .region(let region) = group, try !isGranted(group, .group(.escrow)) else {
        return nil
      }
      return region
    }
  }
}
