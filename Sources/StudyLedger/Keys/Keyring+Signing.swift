package import StudyModel

extension Keyring {
  /// The user's signature over a text (Ed25519 over a domain and the text's SHA-256), 64 bytes.
  package func signature(over text: String) throws -> [UInt8] {
    try keys.signature(of: StudyModel.Digest(of: Array(text.utf8)))
  }
}

extension RestitutionApproved {
  /// Whether the signature over that text is of the key.
  package func holds(for text: String) -> Bool {
    Signature.holds(signature, of: StudyModel.Digest(of: Array(text.utf8)), by: key)
  }
}
