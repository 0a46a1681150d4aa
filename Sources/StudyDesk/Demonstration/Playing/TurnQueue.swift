/// All that is still to be played, in the order of time.
///
/// A day that is over leaves its memory to the people it made.
struct TurnQueue {
  private var days: [[Turn]]
  private var day = 0
  private var place = 0
  /// How many turns there were when nothing had been played.
  let count: Int

  /// - Parameter turns: what each person does.
  init(days: Int, _ turns: some Sequence<[Turn]>) {
    var sorted: [[Turn]] = Array(repeating: [], count: days)
    for turn in turns.joined() { sorted[Int(turn.at) / 86_400].append(turn) }
    for day in sorted.indices { sorted[day].sort() }
    self.days = sorted
    count = sorted.reduce(0) { $0 + $1.count }
  }

  /// Takes the next turns out, so many at most; none when all is played.
  mutating func next(_ most: Int) -> [Turn] {
    var next: [Turn] = []
    while next.count < most, day < days.count {
      let taken = days[day][place...].prefix(most - next.count)
      next += taken
      place += taken.count
      guard place == days[day].count else { break }
      days[day] = []
      (day, place) = (day + 1, 0)
    }
    return next
  }
}
