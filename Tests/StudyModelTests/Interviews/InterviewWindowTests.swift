import StudyModel
import Testing
import Wording

struct `Interview windows` {
  @Test func `go by the end of short months`() {
    let windows = SampleStudy.study(from: Known.start, to: Known.day("2025-06-30"))
      .interviewWindows(agreedOn: Known.monthEnd)
    #expect(
      windows.map(\.from.description) == [
        "2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30",
      ])
    #expect(windows.map(\.number) == Array(1...6))
    #expect(windows.first?.to.description == "2025-02-27")
    #expect(windows.first?.dueBy.description == "2025-02-14")
    #expect(windows.last?.to.description == "2025-06-30")
    #expect(windows.last?.dueBy.description == "2025-06-30")
  }

  @Test func `see 29 February in a leap year`() {
    let windows = SampleStudy.study(from: Known.day("2024-01-01"), to: Known.day("2024-04-15"))
      .interviewWindows(agreedOn: Known.day("2024-01-31"))
    #expect(windows.map(\.from.description) == ["2024-01-31", "2024-02-29", "2024-03-31"])
    #expect(windows.last?.to.description == "2024-04-15")
  }

  @Test func `begin with the phase for those who agreed before it`() {
    let windows = SampleStudy.study.interviewWindows(agreedOn: Known.start - 40)
    #expect(windows == SampleStudy.study.interviewWindows(agreedOn: Known.start))
    #expect(windows.count == 6)
    #expect(windows.first?.from == Known.start)
    #expect(windows.last?.to == Known.end)
  }

  @Test func `end with the phase`() {
    #expect(SampleStudy.study.interviewWindows(agreedOn: Known.end).count == 1)
    #expect(SampleStudy.study.interviewWindows(agreedOn: Known.end + 1).isEmpty)
  }

  @Test func `need a phase and a cadence`() {
    var study = SampleStudy.study
    study.interviews.phase = "other"
    #expect(study.interviewWindows(agreedOn: Known.start).isEmpty)
  }

  @Test func `are none when no month lies between them`() {
    var study = SampleStudy.study
    for months in [0, -1] {
      study.interviews.everyMonths = months
      #expect(study.interviewWindows(agreedOn: Known.start).isEmpty)
    }
  }

  @Test func `follow each other without a gap inside the phase`() {
    var chance = SeededGenerator(seed: 31)
    for _ in 0..<1_000 {
      let from = Known.start + Int.random(in: -400...400, using: &chance)
      var study = SampleStudy.study(from: from, to: from + Int.random(in: 0...700, using: &chance))
      study.interviews.everyMonths = Int.random(in: 1...4, using: &chance)
      study.interviews.dueAfterDays = Int.random(in: 0...40, using: &chance)
      let phase = study.phases[0]
      let agreed = from + Int.random(in: -60...720, using: &chance)
      let windows = study.interviewWindows(agreedOn: agreed)
      #expect(windows.isEmpty == (agreed > phase.to))
      guard let first = windows.first, let last = windows.last else { continue }
      #expect(first.from == max(agreed, phase.from) && last.to == phase.to)
      #expect(windows.map(\.number) == Array(1...windows.count))
      for (window, next) in zip(windows, windows.dropFirst()) {
        #expect(next.from == window.to + 1)
        #expect((28...124).contains(next.from - window.from))
      }
      for window in windows {
        #expect(window.from <= window.dueBy && window.dueBy <= window.to)
        #expect(phase.contains(window.from) && phase.contains(window.to))
      }
    }
  }
}

extension SampleStudy {
  /// The study with another phase of interviews.
  static func study(from: Day, to: Day) -> Study {
    var study = study
    study.phases = [Phase(id: "field", label: Phrase(same: "Field"), from: from, to: to)]
    return study
  }
}
