import StudyModel
import Testing
import Wording

@testable import StudyExchange

struct `A zone in a calendar` {
  private func text(_ name: String, _ day: String) throws -> [String] {
    let zone = try #require(StudyZone(name))
    let moment = zone.moment(try #require(Day(day)), minuteOfDay: 600)
    var lines = CalendarLines()
    CalendarZone(zone, from: moment, to: moment).write(to: &lines)
    return String(decoding: lines.bytes, as: UTF8.self).split(separator: "\r\n").map {
      String($0)
    }
  }

  @Test func `tells when clocks change in Paris`() throws {
    #expect(
      try text("Europe/Paris", "2024-11-12") == [
        "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT", "DTSTART:20230326T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:20231029T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
      ])
  }

  @Test func `that never changes its clocks has one line of time`() throws {
    #expect(
      try text("Indian/Reunion", "2024-11-12") == [
        "BEGIN:VTIMEZONE", "TZID:Indian/Reunion", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0400", "TZOFFSETTO:+0400", "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test func `that follows the moon has each change by itself`() throws {
    let lines = try text("Africa/Casablanca", "2024-03-05")
    #expect(lines.contains("DTSTART:20240310T030000"))
    #expect(!lines.contains { $0.hasPrefix("RRULE") })
  }

  @Test func `south of the equator begins its summer in spring`() throws {
    let lines = try text("Australia/Sydney", "2024-11-12")
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"))
    #expect(lines.contains("TZOFFSETTO:+1100"))
  }
}
