import JSONTree
import StudyModel
import Testing
import Wording

@testable import StudyDesk
@testable import sillage

struct `Printing the log` {
  /// That many lines of an invented log, as they come out.
  private func printed(_ count: Int, _ format: ResultFormat) throws -> String {
    let study = try Morning.study()
    let world = SimulatedWorld(now: study.zone.moment(Morning.day, minuteOfDay: 605), seed: 5)
    var pieces: [String] = []
    var printer = AuditLogPrinter(format: format, zone: study.zone) { pieces.append($0 + "\n") }
    for position in 0..<count {
      let code = Morning.codes[position % 3]
      let streams: [StudyModel.Stream] = [.study, .participant(code), .identity(code)]
      printer.add(
        AuditLine(
          position: position + 1, event: EventID(world.instruments), stream: streams[position % 3],
          kind: EventKind(name: "participant.enrolled", version: 1),
          effectiveAt: world.now + (position == 1 ? -86_400 : 0), recordedAt: world.now,
          author: "ref-oc-1", source: .direct, digest: .none))
    }
    printer.finish()
    #expect(printer.isEmpty == (count == 0))
    return pieces.joined()
  }

  @Test(arguments: [0, 1, 3, 2_000])
  func `JSON is one array, however long`(_ count: Int) throws {
    let json = try JSON(reading: printed(count, .json))
    #expect(json.array?.count == count)
    #expect(json.array?.last?["position"]?.int == (count == 0 ? nil : count))
  }

  @Test func `a table has a line for each event`() throws {
    let lines = try printed(2_000, .table).split(separator: "\n")
    #expect(lines.count == 2_001)
    #expect(lines.allSatisfy { $0.count <= 100 })
    let day = "2025-02-03 10:05"
    let enrolled = Phrase("participant inscrit       ", "participant enrolled      ").spoken
    #expect(lines[1] == "     1  \(day)  ref-oc-1      \(enrolled)  \(study)")
    #expect(
      lines[2].hasSuffix("\(Morning.codes[1])\(Phrase("  effet", "  effective").spoken) 2025-02-02")
    )
  }

  private let study = Phrase("étude", "study").spoken

  @Test func `nothing at all is nothing in a table`() throws {
    #expect(try printed(0, .table) == "")
  }
}
