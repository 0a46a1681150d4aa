import JSONTree
import StudyModel
import Testing
import Wording

struct `An interview` {
  /// The window of 1 to 31 December, due by the 15th.
  private let window: InterviewWindow
  private let december = Known.day("2024-12-01")

  init() throws {
    let windows = SampleStudy.study.interviewWindows(agreedOn: Known.start)
    window = try #require(windows.first { $0.number == 3 })
    #expect(window.from == december && window.to == december + 30)
  }

  private func status(on day: Day, after happenings: [Happening]) throws -> InterviewStatus {
    var telling = Telling()
    for happening in happenings { telling.tell(happening, on: december.at(8)) }
    return try telling.participant().interviews.status(of: window, on: day, zone: Known.paris)
  }

  @Test func `with nothing planned is upcoming, due, then late`() throws {
    for number in -5...45 {
      let expected: InterviewStatus =
        number < 0 ? .upcoming : number <= 14 ? .due : .late(since: december + 14)
      #expect(try status(on: december + number, after: []) == expected)
    }
  }

  @Test(arguments: [0, 14, 20, 60])
  func `that is planned is late the day after`(offset: Int) throws {
    let at = (december + offset).at(0)
    let plan = Happening.interviewPlanned(
      Appointment(window: 3, at: at, mode: .video, reason: nil))
    for number in -5...70 {
      let expected: InterviewStatus =
        number <= offset ? .planned(at, .video) : .late(since: december + offset)
      #expect(try status(on: december + number, after: [plan]) == expected)
    }
  }

  @Test func `counts the day in the study's zone`() throws {
    let beforeMidnight = Known.paris.moment(december + 3, minuteOfDay: 1_439)
    let plan = Happening.interviewPlanned(
      Appointment(window: 3, at: beforeMidnight, mode: .video, reason: nil))
    #expect(try status(on: december + 3, after: [plan]) == .planned(beforeMidnight, .video))
    #expect(try status(on: december + 4, after: [plan]) == .late(since: december + 3))
  }

  @Test func `that was moved is expected at the new time`() throws {
    let plan = Happening.interviewPlanned(
      Appointment(window: 3, at: december.at(10), mode: .video, reason: nil))
    let later = (december + 20).at(15)
    let move = Happening.interviewMoved(
      Appointment(window: 3, at: later, mode: .telephone, reason: "a strike"))
    #expect(try status(on: december + 19, after: [plan, move]) == .planned(later, .telephone))
    #expect(try status(on: december + 21, after: [plan, move]) == .late(since: december + 20))
  }

  @Test func `stays held, missed or refused, and may be planned again`() throws {
    let at = (december + 2).at(10)
    let held = Happening.interviewHeld(
      InterviewHeld(
        window: 3, at: at, minutes: 30, mode: .video, form: SampleStudy.form, response: [:]))
    let missed = Happening.interviewMissed(InterviewNotHeld(window: 3, reason: "no answer"))
    let refused = Happening.interviewRefused(InterviewNotHeld(window: 3, reason: "tired"))
    let again = Happening.interviewPlanned(
      Appointment(window: 3, at: (december + 9).at(9), mode: .video, reason: nil))
    for number in [3, 20, 90] {
      #expect(try status(on: december + number, after: [held]) == .held(at))
      #expect(try status(on: december + number, after: [missed]) == .missed)
      #expect(try status(on: december + number, after: [refused]) == .refused)
    }
    #expect(
      try status(on: december + 5, after: [missed, again])
        == .planned((december + 9).at(9), .video))
  }

  @Test func `is not touched by another window's`() throws {
    let other = Happening.interviewMissed(InterviewNotHeld(window: 2, reason: "no answer"))
    #expect(try status(on: december, after: [other]) == .due)
  }
}
