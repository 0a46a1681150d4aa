/// How words came into the ledger.
public enum Source: String, CaseIterable, Hashable, Sendable {
  /// Written by the author themself.
  case direct = "self"
  /// Spoken by the participant, written down by the author.
  case dictated
  /// Written by the participant on paper, typed by the author.
  case transcribed
  /// Read from a file that another program wrote.
  case imported
}
