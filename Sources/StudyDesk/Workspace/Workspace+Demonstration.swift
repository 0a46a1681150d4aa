import JSONTree
import StudyLedger
public import StudyModel
public import Wording

extension Workspace {
  static let demonstrationFile = "demonstration.json"

  /// The day on which a demonstration stands still; nil for a real study.
  ///
  /// A cockpit or a report of it shows that day unless another one is asked for.
  public var demonstrationDay: Day? {
    if let known = readDemonstrationDay { return known }
    let path = path(Self.demonstrationFile)
    let bytes = Files.exists(path) ? try? Files.bytes(path, named: Self.demonstrationFile) : nil
    let json = bytes.flatMap { try? JSON(reading: $0) }
    let day = json?["day"]?.string.flatMap { Day($0) }
    readDemonstrationDay = .some(day)
    return day
  }

  /// The clock and chance of this workspace: in a demonstration it is always the day on which it
  /// stands still, at the present time of day, and never before what is already recorded.
  public func instruments(_ real: Instruments = .system) -> Instruments {
    guard let day = demonstrationDay else { return real }
    let now = real.now()
    let midnight = study.zone.moment(study.zone.day(of: now))
    let start = study.zone.moment(day)
    let there = Moment(
      milliseconds: start.milliseconds + now.milliseconds - midnight.milliseconds)
    let end = Moment(milliseconds: study.zone.moment(day + 1).milliseconds - 1)
    let least = (try? ledger().lastRecorded()).flatMap(\.self) ?? start
    let shift = max(min(there, end), least).milliseconds - now.milliseconds
    return Instruments(
      now: { Moment(milliseconds: real.now().milliseconds + shift) },
      randomBytes: real.randomBytes)
  }

  /// Marks this workspace as a demonstration that stands still on that day.
  /// - Throws: `DeskError` when it cannot be written.
  public func standStill(on day: Day) throws(DeskError) {
    let json: JSON = ["day": .string("\(day)")]
    try Files.write(json.bytes(.pretty), to: path(Self.demonstrationFile))
    readDemonstrationDay = .some(day)
  }
}
