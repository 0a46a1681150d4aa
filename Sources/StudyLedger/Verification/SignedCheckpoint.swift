internal import Foundation
package import StudyModel

/// A checkpoint with the signature of whoever took it, as notes of transparency logs are signed: a
/// blank line, then a dash, a name and the signature in base64 (https://c2sp.org/signed-note).
package enum SignedCheckpoint {
  /// The checkpoint as it is printed or mailed out.
  package static func text(_ checkpoint: Checkpoint, by keyring: Keyring) throws -> String {
    let signature = try keyring.keys.signature(of: digest(checkpoint))
    return "\(checkpoint)\n— \(keyring.fingerprint) \(Data(signature).base64EncodedString())\n"
  }

  /// Who signed that text; nil when nobody did.
  /// - Throws: `LedgerError.copyDoesNotHold` when the signature is not theirs, or theirs are no keys
  ///   of the study.
  package static func signer(
    of text: String, _ checkpoint: Checkpoint, in ledger: Ledger
  ) throws -> String? {
    let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("— ") }
    guard let parts = line?.split(separator: " "), parts.count == 3 else { return nil }
    let name = String(parts[1])
    guard let signature = Data(base64Encoded: String(parts[2])),
      let keys = try ledger.introduced().first(where: { $0.fingerprint == name }),
      Signature.holds(Array(signature), of: digest(checkpoint), by: keys.verifying)
    else { throw LedgerError(.copyDoesNotHold, at: ledger.path) }
    return name
  }

  private static func digest(_ checkpoint: Checkpoint) -> StudyModel.Digest {
    StudyModel.Digest(of: Array("sillage-checkpoint-1\n\(checkpoint)".utf8))
  }
}

extension Ledger {
  /// The public keys of the team, of now and then.
  fileprivate func introduced() throws -> [SignerAdded] {
    try read { database in
      try database.rows(of: "study", at: path).compactMap(\.event.introduced)
    }
  }
}
