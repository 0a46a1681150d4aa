import StudyModel

/// Chance that repeats itself: the same seed and names draw the same.
struct Chance {
  private var generator: SeededGenerator

  /// Chance of its own for each list of names, such as a person and one of their acts.
  init(_ seed: UInt64, _ names: UInt64...) {
    var state = seed
    for name in names {
      var mixer = SeededGenerator(seed: state ^ (name &* 0xD6E8_FEB8_6659_FD93))
      state = mixer.next()
    }
    generator = SeededGenerator(seed: state)
  }

  /// A number from 0 up to, never reaching, 1.
  mutating func share() -> Double { Double(generator.next() >> 11) * 0x1p-53 }

  /// True so many times in a hundred.
  mutating func happens(_ hundredths: Int) -> Bool { share() * 100 < Double(hundredths) }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(share() * Double(range.count))
  }

  /// One of them; nil of none.
  mutating func one<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(in: 0...(elements.count - 1))]
  }

  /// One of them, as often as its weight against the others; nil of none.
  mutating func one<Element>(weighted elements: [(Element, Int)]) -> Element? {
    var rest = share() * Double(elements.reduce(0) { $0 + $1.1 })
    for (element, weight) in elements {
      rest -= Double(weight)
      if rest < 0 { return element }
    }
    return elements.last?.0
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for place in elements.indices.dropFirst() {
      elements.swapAt(place, number(in: 0...place))
    }
  }

  /// A person's own place among all people for that question, from 0 to 1.
  ///
  /// The people of one round of lines are spread evenly, however few they are, in another order
  /// for each question.
  static func place(of person: Int, among lines: Int, _ key: UInt64, seed: UInt64) -> Double {
    let round = UInt64(person / lines)
    var chance = Chance(seed, round, key)
    var step = chance.number(in: 1...lines)
    while !isCoprime(step, lines) { step += 1 }
    let rank = (person % lines * step + chance.number(in: 0...(lines - 1))) % lines
    var own = Chance(seed, UInt64(person), key)
    return (Double(rank) + own.share()) / Double(lines)
  }

  private static func isCoprime(_ left: Int, _ right: Int) -> Bool {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left == 1
  }
}
