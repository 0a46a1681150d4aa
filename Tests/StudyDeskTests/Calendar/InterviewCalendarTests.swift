import StudyDesk
import StudyExchange
import StudyModel
import Testing
import Wording

struct `A calendar of interviews` {
  let office: Office
  let code: ParticipantCode
  var desk: Desk { office.desk }

  init() throws {
    office = try Office()
    code = try office.agreed()
    _ = try office.desk.planInterview(code, at: (Known.start + 9).at(10), mode: .telephone)
  }

  private func appointments(
    _ owner: CalendarOwner = .referent("ref-oc-1")
  ) throws -> [CalendarAppointment] {
    try desk.calendar(of: owner, in: .french).appointments
  }

  private func only(
    _ owner: CalendarOwner = .referent("ref-oc-1")
  ) throws -> CalendarAppointment {
    let found = try appointments(owner)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  private func text(_ owner: CalendarOwner = .referent("ref-oc-1")) throws -> String {
    let bytes = try desk.calendar(of: owner, in: .french).bytes
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
  }

  @Test func `says the code, the hour, and nothing else about anybody`() throws {
    let uid = try only().uid
    let text = try text()
    let event = try #require(text.split(separator: "BEGIN:VEVENT\r\n").last)
    #expect(
      event.split(separator: "\r\n").map { String($0) } == [
        "UID:\(uid)", "DTSTAMP:20241001T070000Z", "CREATED:20241001T070000Z",
        "LAST-MODIFIED:20241001T070000Z", "SEQUENCE:0", "STATUS:CONFIRMED",
        "DTSTART;TZID=Europe/Paris:20241010T100000", "DURATION:PT45M",
        "SUMMARY:Rendez-vous \(code)", "LOCATION:Par téléphone", "CLASS:PRIVATE",
        "TRANSP:OPAQUE",
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT1440M", "DESCRIPTION:Rendez-vous \(code)",
        "END:VALARM",
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT30M", "DESCRIPTION:Rendez-vous \(code)",
        "END:VALARM",
        "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `is the same bytes as long as nothing was recorded`() throws {
    let before = try text()
    office.at((Known.start + 3).at(17))
    _ = try desk.prepareInterview(code)
    #expect(try text() == before)
  }

  @Test func `follows an interview that is moved, missed, planned anew and held`() throws {
    var seen = [try only()]
    office.at((Known.start + 1).at(9))
    _ = try desk.moveInterview(code, to: (Known.start + 10).at(11), reason: "dialyse")
    seen.append(try only())
    #expect(seen[1].at == (Known.start + 10).at(11))
    office.at((Known.start + 11).at(9))
    _ = try desk.missInterview(code, reason: "pas de réponse")
    seen.append(try only())
    #expect(seen[2].isCancelled)
    _ = try desk.planInterview(code, window: 1, at: (Known.start + 14).at(9), mode: .video)
    seen.append(try only())
    #expect(seen[3].isWaiting)
    office.at((Known.start + 14).at(10))
    _ = try desk.recordInterview(
      code, at: (Known.start + 14).at(9), minutes: 50, response: office.interview())
    seen.append(try only())
    #expect(seen[4].minutes == 50)
    #expect(Set(seen.map(\.uid)).count == 1)
    #expect(seen.map(\.sequence) == [0, 2, 4, 6, 8])
    #expect(try !text().contains("dialyse"))
  }

  @Test func `does not show what never had an hour`() throws {
    let other = try office.agreed()
    _ = try desk.refuseInterview(other, reason: "pas ce mois-ci")
    #expect(try appointments().map(\.participant) == [code])
  }

  @Test func `strikes out what waits once the person withdraws, and tells no more`() throws {
    office.at((Known.start + 2).at(9))
    _ = try desk.withdraw(code, .stop)
    let left = try only()
    #expect(left.isCancelled)
    #expect(left.sequence == 2)
    let text = try text()
    #expect(text.contains("STATUS:CANCELLED\r\n"))
    #expect(!text.contains("VALARM"))
  }

  @Test func `of one who withdrew tells nothing of what was held`() throws {
    office.at((Known.start + 9).at(11))
    _ = try desk.recordInterview(code, minutes: 40, response: office.interview())
    _ = try desk.withdraw(code, .stop)
    #expect(try appointments().isEmpty)
  }

  @Test func `brings back what waits when a record is in use again`() throws {
    _ = try desk.restrict(code, reason: "vérification")
    let frozen = try only()
    _ = try desk.liftRestriction(code, reason: "vérifié")
    let thawed = try only()
    #expect(frozen.isCancelled && thawed.isWaiting)
    #expect(frozen.sequence < thawed.sequence)
  }

  @Test func `strikes out what waits when an agreement runs out, and brings it back`() throws {
    office.at(Known.lastDay.at(9))
    _ = try desk.planInterview(code, window: 6, at: (Known.lastDay + 5).at(9), mode: .video)
    let planned = try #require(try appointments().last)
    office.at((Known.lastDay + 1).at(9))
    let lapsed = try #require(try appointments().last)
    #expect(lapsed.isCancelled)
    #expect(lapsed.changed == (Known.lastDay + 1).at(0))
    _ = try desk.inform(code, version: 2, means: .inPerson)
    _ = try desk.agree(code, to: ["participation"], means: .inPerson)
    let renewed = try #require(try appointments().last)
    #expect(renewed.isWaiting)
    #expect(planned.sequence < lapsed.sequence && lapsed.sequence < renewed.sequence)
  }

  @Test func `passes from one referent to the next`() throws {
    _ = try desk.assign(code, to: "ref-oc-2", reason: "congé")
    #expect(try only().isCancelled)
    let next = try only(.referent("ref-oc-2"))
    #expect(next.isWaiting)
    #expect(try only(.region("occitanie")) == next)
    #expect(try only(.participant(code)) == next)
  }

  @Test func `is refused to whoever has no right to it`() throws {
    let elsewhere = try office.desk(as: "ref-na-1")
    for owner in [CalendarOwner.region("occitanie"), .referent("ref-oc-1"), .participant(code)] {
      #expect(error { _ = try elsewhere.calendar(of: owner, in: .french) }?.code == .refused)
    }
    let unknown = error { _ = try desk.calendar(of: .region("ailleurs"), in: .french) }
    #expect(unknown?.code == .doesNotExist)
  }
}
