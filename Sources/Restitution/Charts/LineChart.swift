/// Lines over months; a month that is not published is hatched and breaks the line.
struct LineChart: Chart {
  let description: String
  let months: [Label]
  let series: [Series]
  /// The values at the foot and the head of the axis.
  let axis: Axis
  /// True when the last month was not over: its point is hollow, and dots lead to it.
  var isUnfinished = false

  /// A month on the axis, and its year where it begins.
  struct Label: Hashable, Sendable {
    let words: String
    let year: String?
  }

  struct Series: Hashable, Sendable {
    let label: String
    let points: [Point?]
  }

  struct Point: Hashable, Sendable {
    let value: Double
    let words: String
  }

  struct Axis: Hashable, Sendable {
    let marks: [(value: Double, words: String)]

    var low: Double { marks.first?.value ?? 0 }
    var high: Double { marks.last?.value ?? 1 }

    static func == (left: Axis, right: Axis) -> Bool {
      left.marks.map(\.value) == right.marks.map(\.value)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(marks.map(\.value)) }
  }

  func draw(width: Double) -> Drawing {
    var drawing = Drawing(width: width)
    drawLegend(on: &drawing)
    let frame = Frame(
      left: (axis.marks.map { $0.words.width(at: 14) }.max() ?? 0) + 12, right: width - 8,
      top: drawing.height + 22, bottom: drawing.height + (width >= 480 ? 250 : 210), axis: axis,
      months: months)
    drawAxes(frame, on: &drawing)
    drawGaps(frame, on: &drawing)
    for (index, line) in series.enumerated() { draw(line, index, frame, on: &drawing) }
    drawing.height = frame.bottom + (months.contains { $0.year != nil } ? 50 : 32)
    drawHiddenStrip(frame, on: &drawing)
    return drawing
  }

  private func drawLegend(on drawing: inout Drawing) {
    guard series.count > 1 else { return }
    drawing.legend(series.map(\.label), swatchWidth: 36) { drawing, index, place in
      drawing.line(place, (place.x + 34, place.y), "line l\(index % 4 + 1)")
      drawing.marker(index, x: place.x + 17, y: place.y)
    }
  }

  private func drawAxes(_ frame: Frame, on drawing: inout Drawing) {
    for mark in axis.marks {
      let y = frame.y(mark.value)
      drawing.line((frame.left, y), (frame.right, y), mark.value == axis.low ? "axis" : "rule")
      drawing.text(mark.words, x: frame.left - 10, y: y, "aside small", .end)
    }
    for (index, month) in months.enumerated() {
      let x = frame.x(index)
      if index.isMultiple(of: frame.every) {
        drawing.text(month.words, x: x, y: frame.bottom + 18, "label small", .middle)
      }
      if let year = month.year {
        drawing.text(year, x: x, y: frame.bottom + 36, "aside small", .middle)
      }
    }
  }

  /// Hatches the months of a single line that are not published, from foot to head.
  private func drawGaps(_ frame: Frame, on drawing: inout Drawing) {
    guard series.count == 1, let line = series.first else { return }
    let band = min(34, frame.step * 0.6)
    for (index, point) in line.points.enumerated() where point == nil {
      drawing.hidden(
        x: frame.x(index) - band / 2, y: frame.top, width: band,
        height: frame.bottom - frame.top)
    }
  }

  /// Shows under the months which of several lines are not published there.
  private func drawHiddenStrip(_ frame: Frame, on drawing: inout Drawing) {
    guard series.count > 1 else { return }
    for (index, line) in series.enumerated() where line.points.contains(nil) {
      for (place, point) in line.points.enumerated() where point == nil {
        let x = frame.x(place)
        drawing.marker(index, x: x - 14, y: drawing.height + 10)
        drawing.hidden(x: x - 4, y: drawing.height, width: 28, height: 20)
      }
      drawing.height += 26
    }
  }

  private func draw(_ line: Series, _ index: Int, _ frame: Frame, on drawing: inout Drawing) {
    let style = "line l\(index % 4 + 1)"
    for run in line.runs {
      let points = run.map { (frame.x($0), frame.y(line.points[$0]?.value ?? 0)) }
      let isOpen = isUnfinished && run.last == months.count - 1
      let closed = isOpen ? points.dropLast() : points[...]
      if closed.count > 1 { drawing.path(Array(closed), style) }
      if isOpen, points.count > 1 { drawing.path(points.suffix(2), style + " open") }
    }
    for (place, point) in line.points.enumerated() {
      guard let point else { continue }
      let (x, y) = (frame.x(place), frame.y(point.value))
      drawing.marker(index, x: x, y: y, isOpen: isUnfinished && place == months.count - 1)
      guard let offset = offset(of: y, at: place, frame) else { continue }
      drawing.halo(point.words, x: x, y: y + offset)
    }
  }

  /// Where a point's number has room: above it, below it, or nowhere.
  private func offset(of y: Double, at place: Int, _ frame: Frame) -> Double? {
    let others = series.compactMap { $0.points[place].map { frame.y($0.value) } }
    let above = others.filter { $0 < y }.max().map { y - $0 } ?? .infinity
    let below = others.filter { $0 > y }.min().map { $0 - y } ?? .infinity
    guard place.isMultiple(of: max(1, Int((24 / frame.step).rounded(.up)))) else { return nil }
    if above >= 34 { return -16 }
    return below >= 34 && frame.bottom - y > 24 ? 17 : nil
  }

  private struct Frame {
    let left, right, top, bottom: Double
    let axis: Axis
    let months: [Label]

    var step: Double { (right - left) / Double(max(1, months.count)) }

    /// How many months to go on from one that is written to the next.
    var every: Int {
      let widest = months.map { $0.words.width(at: 14) }.max() ?? 0
      return max(1, Int(((widest + 2) / step).rounded(.up)))
    }

    func x(_ index: Int) -> Double { left + (Double(index) + 0.5) * step }

    func y(_ value: Double) -> Double {
      let span = max(axis.high - axis.low, 0.001)
      return bottom - (value - axis.low) / span * (bottom - top)
    }
  }
}

extension LineChart.Series {
  /// The stretches of points without a gap.
  var runs: [[Int]] {
    var runs: [[Int]] = [[]]
    for (index, point) in points.enumerated() {
      if point == nil { runs.append([]) } else { runs[runs.count - 1].append(index) }
    }
    return runs.filter { !$0.isEmpty }
  }
}

extension Drawing {
  /// A point on a line, of a shape for each series.
  mutating func marker(_ series: Int, x: Double, y: Double, isOpen: Bool = false) {
    let name = "marker m\(series % 4 + 1)" + (isOpen ? " open" : "")
    switch series % 4 {
    case 0:
      add(.tag("circle", ["cx": x.units, "cy": y.units, "r": "5.5", "class": name]))
    case 1: polygon([(x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)], name)
    case 2: polygon([(x, y - 6.5), (x + 6, y + 4.5), (x - 6, y + 4.5)], name)
    default: polygon([(x, y - 6.5), (x + 6.5, y), (x, y + 6.5), (x - 6.5, y)], name)
    }
  }
}
