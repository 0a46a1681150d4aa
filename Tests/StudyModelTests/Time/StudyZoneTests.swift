import StudyModel
import Testing
import Wording

struct `A study's zone` {
  private let paris = Known.paris

  @Test(arguments: [
    ("2024-09-30T21:59:59.999Z", Known.start - 1, 1_439),
    ("2024-09-30T22:00:00.000Z", Known.start, 0),
    ("2024-10-26T21:59:59.999Z", Known.autumn - 1, 1_439),
    ("2024-10-26T22:00:00.000Z", Known.autumn, 0),
    ("2024-10-27T22:59:59.999Z", Known.autumn, 1_439),
    ("2024-10-27T23:00:00.000Z", Known.autumn + 1, 0),
    ("2025-03-29T22:59:59.999Z", Known.spring - 1, 1_439),
    ("2025-03-29T23:00:00.000Z", Known.spring, 0),
    ("2025-03-30T21:59:59.999Z", Known.spring, 1_439),
    ("2025-03-30T22:00:00.000Z", Known.end, 0),
  ])
  func `turns the day at its own midnight`(utc: String, day: Day, minute: Int) throws {
    let moment = try #require(read(utc))
    #expect(paris.day(of: moment) == day)
    #expect(paris.minuteOfDay(of: moment) == minute)
  }

  @Test(arguments: [
    (Known.autumn, 90, "2024-10-26T23:30:00.000Z"),
    (Known.autumn, 119, "2024-10-26T23:59:00.000Z"),
    (Known.autumn, 120, "2024-10-27T00:00:00.000Z"),
    (Known.autumn, 179, "2024-10-27T00:59:00.000Z"),
    (Known.autumn, 180, "2024-10-27T02:00:00.000Z"),
  ])
  func `means the first of a time shown twice`(day: Day, minute: Int, utc: String) {
    #expect(paris.moment(day, minuteOfDay: minute).description == utc)
  }

  @Test(arguments: [
    (Known.spring, 119, "2025-03-30T00:59:00.000Z", 119),
    (Known.spring, 120, "2025-03-30T01:00:00.000Z", 180),
    (Known.spring, 150, "2025-03-30T01:30:00.000Z", 210),
    (Known.spring, 180, "2025-03-30T01:00:00.000Z", 180),
  ])
  func `takes a skipped time an hour later`(day: Day, minute: Int, utc: String, shown: Int) {
    let moment = paris.moment(day, minuteOfDay: minute)
    #expect(moment.description == utc)
    #expect(paris.minuteOfDay(of: moment) == shown)
  }

  @Test func `shows the day's last hours on the right clock around both changes`() {
    for day in [Known.autumn, Known.spring] {
      var moment = paris.moment(day).milliseconds
      let end = paris.moment(day + 1).milliseconds
      #expect(end - moment == (day == Known.autumn ? 25 : 23) * 3_600_000)
      while moment < end {
        #expect(paris.day(of: Moment(milliseconds: moment)) == day)
        moment += 600_000
      }
    }
  }

  @Test(arguments: ["Europe/Paris", "Indian/Reunion", "America/Cayenne", "Pacific/Noumea", "UTC"])
  func `gives back the day it was asked for`(name: String) throws {
    let zone = try #require(StudyZone(name))
    #expect(zone.name == name || name == "UTC")
    var chance = SeededGenerator(seed: 11)
    for _ in 0..<1_000 {
      let day = Known.start + Int.random(in: -20_000...20_000, using: &chance)
      let minute = Int.random(in: 0..<1_440, using: &chance)
      let moment = zone.moment(day, minuteOfDay: minute)
      #expect(zone.day(of: moment) == day)
      let shown = zone.minuteOfDay(of: moment)
      #expect(shown == minute || shown > minute && shown <= minute + 60)
    }
  }

  @Test func `every minute of the days of change comes back`() {
    for day in [Known.autumn - 1, Known.autumn, Known.spring, Known.end] {
      for minute in 0..<1_440 {
        let moment = paris.moment(day, minuteOfDay: minute)
        let isSkipped = day == Known.spring && (120..<180).contains(minute)
        #expect(paris.day(of: moment) == day)
        #expect(paris.minuteOfDay(of: moment) == (isSkipped ? minute + 60 : minute))
      }
    }
  }

  @Test(arguments: ["", "Paris", "Europe/Lutece"])
  func `has a name that is known`(name: String) {
    #expect(StudyZone(name) == nil)
  }

  private func read(_ utc: String) -> Moment? {
    let parts = utc.split { "T:.Z".contains($0) }
    let numbers = parts.dropFirst().compactMap { Int64($0) }
    guard let day = parts.first.flatMap({ Day(String($0)) }), numbers.count == 4 else {
      return nil
    }
    let seconds = numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
    return Moment(milliseconds: (Int64(day.number) * 86_400 + seconds) * 1_000 + numbers[3])
  }
}
