/// Unknowns that some chain of sums ties together: what one component may be says nothing of the
/// others, so each can be asked alone.
struct Components {
  /// For each unknown, its component; -1 where it is certain.
  private let component: [Int32]
  /// For each component, its unknowns and its sums.
  let unknowns: [[Int]]
  let sums: [[Int]]

  init(_ equations: Equations) {
    var partition = Partition(equations.low.count)
    let isOpen = equations.low.indices.map { equations.low[$0] < equations.high[$0] }
    for sum in equations.sums {
      let all = (sum.added + sum.taken).map(Int.init).filter { isOpen[$0] }
      for place in all.dropFirst() { partition.join(all[0], place) }
    }
    var numbers: [Int: Int32] = [:]
    var component = [Int32](repeating: -1, count: isOpen.count)
    var unknowns: [[Int]] = []
    for (place, root) in partition.classes.enumerated() where isOpen[place] {
      let number = numbers[root] ?? Int32(numbers.count)
      if numbers.updateValue(number, forKey: root) == nil { unknowns.append([]) }
      component[place] = number
      unknowns[Int(number)].append(place)
    }
    var sums = [[Int]](repeating: [], count: unknowns.count)
    for (number, sum) in equations.sums.enumerated() {
      let open = (sum.added + sum.taken).first { isOpen[Int($0)] }
      if let open { sums[Int(component[Int(open)])].append(number) }
    }
    self.component = component
    self.unknowns = unknowns
    self.sums = sums
  }

  func isOpen(_ unknown: Int32) -> Bool { component[Int(unknown)] >= 0 }

  /// The components that some amounts lie in, ascending.
  func of(_ amounts: some Sequence<Amount>) -> [Int] {
    var found: Set<Int32> = []
    for amount in amounts {
      for unknown in amount.added { found.insert(component[Int(unknown)]) }
      for unknown in amount.taken { found.insert(component[Int(unknown)]) }
    }
    found.remove(-1)
    return found.map(Int.init).sorted()
  }
}
