import StudyModel
import Wording

extension Agenda {
  /// The monthly interviews, with the questionnaire that follows each.
  mutating func addInterviews() {
    let windows = study.interviewWindows(agreedOn: scenario.start + day(agreed))
    for window in windows where number(of: window.from) < day(limit) {
      if let day = appointmentDay(in: window) { add(window, on: day) }
    }
  }

  private mutating func appointmentDay(in window: InterviewWindow) -> Int? {
    let first = max(number(of: window.from), day(agreed) + 2)
    return workingDay(from: first + 2, to: min(first + 18, number(of: window.to)))
      ?? workingDay(from: first, to: number(of: window.to))
  }

  private mutating func add(_ window: InterviewWindow, on day: Int) {
    let number = UInt8(clamping: window.number)
    var appointment = time(on: day, 8...17) / 900 * 900
    if chance.happens(scenario.shares.refused) {
      addAsking(appointment, .decline(window: number))
      return
    }
    if !chance.happens(scenario.shares.unplanned) {
      guard plan(number, &appointment, window) else { return }
    }
    settle(number, appointment)
  }

  /// Plans the interview, and moves it now and then; false when it could not be planned.
  private mutating func plan(
    _ number: UInt8, _ appointment: inout Int, _ window: InterviewWindow
  ) -> Bool {
    let first = max(self.number(of: window.from) - 6, day(agreed) + 1)
    guard let day = workingDay(from: first, to: day(appointment) - 1) else { return true }
    let planned = time(on: day, 8...18)
    guard addAsking(planned, .plan(window: number, at: Int32(appointment))) else { return false }
    let later = workingDay(
      from: self.day(appointment) + 1,
      to: min(self.day(appointment) + 8, self.number(of: window.to)))
    guard let later, chance.happens(scenario.shares.moved) else { return true }
    let moved = time(after: planned, minutes: 60...2_000)
    guard moved < appointment else { return true }
    let new = time(on: later, 8...17) / 900 * 900
    if addAsking(moved, .move(window: number, to: Int32(new))) { appointment = new }
    return true
  }

  /// What becomes of the appointment.
  private mutating func settle(_ number: UInt8, _ appointment: Int) {
    if !isHeard(appointment) || chance.happens(scenario.shares.missed) {
      let noted = time(after: appointment, minutes: 20...90)
      if chance.happens(70) { addAsking(noted, .miss(window: number)) }
      return
    }
    let isRecent = day(limit) - day(appointment) < 25
    if isRecent, chance.happens(scenario.shares.forgotten) { return }
    let minutes = chance.number(in: scenario.pace.minutes)
    let noted = appointment + minutes * 60 + chance.number(in: 120...1_500)
    let held = addAnswers(.interview, at: noted) {
      .hold(window: number, from: Int32(appointment), $0)
    }
    if held != nil { follow(noted) }
  }

  private mutating func follow(_ interview: Int) {
    let wait = chance.number(in: scenario.pace.followUp)
    let time =
      wait == 0
      ? time(after: interview, minutes: 10...60) : time(on: day(interview) + wait)
    if isHeard(time) { addAnswers(.followUp, at: time) }
  }
}
