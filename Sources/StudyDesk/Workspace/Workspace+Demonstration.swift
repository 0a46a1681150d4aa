import JSONTree
public import Wording

extension Workspace {
  static let demonstrationFile = "demonstration.json"

  /// The day on which a demonstration stands still; nil for a real study.
  ///
  /// A cockpit or a report of it shows that day unless another one is asked for.
  public var demonstrationDay: Day? {
    guard Files.exists(path(Self.demonstrationFile)),
      let bytes = try? Files.bytes(path(Self.demonstrationFile), named: Self.demonstrationFile)
    else { return nil }
    return (try? JSON(reading: bytes))?["day"]?.string.flatMap { Day($0) }
  }

  /// Marks this workspace as a demonstration that stands still on that day.
  /// - Throws: `DeskError` when it cannot be written.
  public func standStill(on day: Day) throws(DeskError) {
    let json: JSON = ["day": .string("\(day)")]
    try Files.write(json.bytes(.pretty), to: path(Self.demonstrationFile))
  }
}
