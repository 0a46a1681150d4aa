import Foundation
import JSONTree
import Testing

struct `sillage interview calendar` {
  let shell: Shell
  let code: String

  init() throws {
    shell = try Shell()
    code = try shell.agreed()
    let outcome = try shell.run(
      "entretien", "prévoir", code, "--at", "2024-11-12 14:30", "--mode", "video")
    try #require(outcome.code == 0, "\(outcome.words)")
  }

  @Test func `prints a calendar, in the language asked for`() throws {
    let french = try shell.run("entretien", "calendrier", code, "--quiet")
    #expect(french.result.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(french.result.contains("SUMMARY:Rendez-vous \(code)\r\n"))
    #expect(french.result.contains("DTSTART;TZID=Europe/Paris:20241112T143000\r\n"))
    let english = try shell.run("interview", "calendar", code, "--quiet", in: "en")
    #expect(english.result.contains("SUMMARY:Appointment \(code)\r\n"))
  }

  @Test func `writes one's own interviews into a file of one's own`() throws {
    let file = shell.path("agenda.ics")
    let outcome = try shell.run("entretien", "agenda", "--as", "ref-oc-1", "--output", file)
    #expect(outcome.code == 0, "\(outcome.words)")
    #expect(outcome.result == file + "\n")
    #expect(outcome.words.hasPrefix("1\u{A0}rendez-vous, dont 0 à barrer."))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test func `tells programs what it holds`() throws {
    let json = try shell.run(
      "interview", "calendar", "--region", "occitanie", "--format", "json"
    ).json
    let one = try #require(json?.array?.first)
    #expect(one["participant"]?.string == code)
    #expect(one["at"] == "2024-11-12T13:30:00.000Z")
    #expect(one["sequence"] == 0)
    #expect(one["status"] == "waiting")
  }

  @Test func `has to know whose, and of one alone`() throws {
    #expect(try shell.run("interview", "calendar").code == 64)
    #expect(try shell.run("interview", "calendar", code, "--region", "occitanie").code == 64)
    #expect(try shell.run("interview", "calendar", "--region", "ailleurs").code == 66)
    let elsewhere = try shell.run(
      "interview", "calendar", "--region", "occitanie", "--as", "ref-na-1")
    #expect(elsewhere.code == 77)
  }
}
