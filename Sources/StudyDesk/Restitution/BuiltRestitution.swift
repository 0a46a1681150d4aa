public import Restitution
public import StudyModel

/// A restitution that was built: the folder it lies in and what is in it.
public struct BuiltRestitution: Hashable, Sendable {
  /// The name of its folder in `releases/`.
  public let name: String
  /// The folder, as an absolute path.
  public let folder: String
  /// The page to open first, as an absolute path.
  public let page: String
  /// The report the files were made from.
  public let report: Report
  /// SHA-256 over the list of files with their digests.
  public let manifest: Digest
  /// Whether the printable reports and the pictures as pixels are among the files.
  public let printing: Printing
  /// What its numbers that are not printed cost.
  public let price: HidingPrice
  /// A restitution that was built before of the same day.
  public let twin: Twin?

  /// An earlier restitution of the same day.
  public struct Twin: Hashable, Sendable {
    /// The name of its folder in `releases/`.
    public let name: String
    /// Whether its files are the same, byte for byte.
    public let isSame: Bool
  }

  /// Whether a release has files that only a typesetting program makes.
  public enum Printing: Hashable, Sendable {
    /// The PDF and PNG files are there.
    case done
    /// No program was given; everything else is there.
    case withoutProgram
    /// The program gave up with these words; everything else is there.
    case failed(String)
  }
}
