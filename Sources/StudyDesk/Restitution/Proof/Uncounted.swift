import Disclosure

/// What a reader learns of those whom a figure does not count: they gave an answer that it leaves out, or
/// were not asked for what they had said before. Where they are few, and the figure's number lies a few below
/// another one of the same people, the one less the other is about them.
///
/// That somebody answered nothing, or chose an answer that says so, is not protected (0028).
struct Uncounted: Telltale {
  let figures: PrintedFigures
  let threshold: Int

  func show(in number: Int) -> Bool {
    figures[number].uncounted.contains { group, few in
      guard (1..<threshold).contains(few), let people = figures.people(group, in: number) else {
        return false
      }
      let others = figures.all.indices.filter { $0 != number }.flatMap {
        numbers(of: figures[number].counts.group(group), in: $0)
      }
      return others.contains { (1..<threshold).contains($0 - people) }
    }
  }

  /// How many of a group another figure counts at all; of the path, at each step.
  private func numbers(of group: Group, in number: Int) -> [Int] {
    let counts = figures[number].counts
    guard let place = counts.place(of: group) else { return [] }
    let steps = counts.dimensions.indices.filter { counts.dimensions[$0].membership == .steps }
    return ([place] + steps.flatMap { counts.parts(of: place, by: $0).map(\.address) })
      .compactMap { figures.people($0, in: number) }
  }
}
