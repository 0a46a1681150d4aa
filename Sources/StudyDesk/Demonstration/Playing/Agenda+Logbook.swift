import StudyModel
import Wording

extension Agenda {
  /// The entries of the logbook, with what is put right later.
  mutating func addEntries() {
    let opens = study.phase(study.interviews.phase).map { number(of: $0.from) } ?? 0
    let first = max(day(agreed) + 1, opens)
    guard first < day(limit) else { return }
    let days = (scenario.start + first)...(scenario.end - 1)
    for offset in 0...(days.upperBound.month - days.lowerBound.month) {
      let month = days.lowerBound.month + offset
      addEntries(in: max(month.first, days.lowerBound)...min(month.last, days.upperBound))
    }
  }

  private mutating func addEntries(in days: ClosedRange<Day>) {
    let whole = Double(days.lowerBound.month.length)
    let part = Double(days.upperBound - days.lowerBound + 1) / whole
    let count = Double(chance.number(in: scenario.pace.entries)) * part
    for _ in 0..<Int((count + chance.share()).rounded(.down)) {
      let day = chance.number(in: number(of: days.lowerBound)...number(of: days.upperBound))
      let time = time(on: day)
      if isHeard(time) { addEntry(at: time) }
    }
  }

  private mutating func addEntry(at time: Int) {
    guard let sheet = addAnswers(.logbook, at: time, back: daysBack(time)) else { return }
    guard chance.happens(scenario.shares.amended) else { return }
    let wait = chance.number(in: 0...3)
    let amended =
      wait == 0 ? self.time(after: time, minutes: 20...200) : self.time(on: day(time) + wait)
    if isHeard(amended) { addAsking(amended, .amend(sheet)) }
  }

  /// How many days before it is written an entry is about; the gate has to be open then too.
  private mutating func daysBack(_ time: Int) -> Int {
    guard chance.happens(scenario.shares.earlierDay) else { return 0 }
    let back = chance.number(in: 1...3)
    let end = (day(time) - back + 1) * 86_400 - 1
    let isOpen = day(end) > day(agreed) && !barred.contains { $0.contains(end) }
    return isOpen ? back : 0
  }
}
