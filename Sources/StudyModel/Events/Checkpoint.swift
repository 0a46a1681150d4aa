internal import Foundation

/// How far a ledger reached at some moment, and the root over all its events up to there.
///
/// Kept elsewhere, on paper or in a mailbox, it shows later whether anything before that moment was
/// changed, removed or added, even by whoever owns the file.
public struct Checkpoint: Hashable, Sendable {
  /// Which ledger it is of: `sillage/STUDY/LEDGER`.
  public let origin: String
  /// The number of events.
  public let events: Int
  /// The root of the Merkle tree over the digests of these events (RFC 6962, section 2.1).
  public let root: Digest

  /// A checkpoint of a ledger that holds that many events under that root.
  public init(origin: String, events: Int, root: Digest) {
    self.origin = origin
    self.events = events
    self.root = root
  }
}

extension Checkpoint: CustomStringConvertible {
  /// Three lines, as checkpoints of transparency logs are written: the origin, the number of
  /// events, the root in base64 (https://c2sp.org/tlog-checkpoint).
  public var description: String {
    "\(origin)\n\(events)\n\(rootText)\n"
  }

  /// The root in base64, as the third line has it.
  public var rootText: String { Data(root.bytes).base64EncodedString() }

  /// A checkpoint from its text; what follows the three lines is passed over. Nil for anything
  /// else.
  public init?(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .prefix(3).map { String($0) }
    guard lines.count == 3, !lines[0].isEmpty, let events = Int(lines[1]), events >= 0,
      String(events) == lines[1],
      let root = Data(base64Encoded: lines[2]).flatMap({ Digest(bytes: $0) })
    else { return nil }
    self.init(origin: lines[0], events: events, root: root)
  }
}
