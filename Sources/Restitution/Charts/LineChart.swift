/// Lines over months; a month that is not published is hatched and breaks the line.
struct LineChart: Chart {
  let description: String
  let months: [String]
  let series: [Series]
  /// The values at the foot and the head of the axis.
  let axis: Axis

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
      count: months.count)
    drawAxes(frame, on: &drawing)
    for (index, line) in series.enumerated() { draw(line, index, frame, on: &drawing) }
    drawing.height = frame.bottom + 34
    return drawing
  }

  private func drawLegend(on drawing: inout Drawing) {
    guard series.count > 1 else { return }
    var x = 0.0
    for (index, line) in series.enumerated() {
      let width = 44 + line.label.width(at: 14) + 22
      if x > 0, x + width - 22 > drawing.width {
        x = 0
        drawing.height += 24
      }
      let y = drawing.height + 11
      drawing.line((x, y), (x + 34, y), "line l\(index % 4 + 1)")
      drawing.marker(index, x: x + 17, y: y)
      drawing.text(line.label, x: x + 44, y: y, "legend")
      x += width
    }
    drawing.height += 30
  }

  private func drawAxes(_ frame: Frame, on drawing: inout Drawing) {
    for mark in axis.marks {
      let y = frame.y(mark.value)
      drawing.line((frame.left, y), (frame.right, y), mark.value == axis.low ? "axis" : "rule")
      drawing.text(mark.words, x: frame.left - 10, y: y, "aside small", .end)
    }
    for (index, month) in months.enumerated() {
      drawing.text(month, x: frame.x(index), y: frame.bottom + 20, "label small", .middle)
      if series.contains(where: { $0.points[index] == nil }) {
        let band = min(34, frame.step * 0.6)
        let top = series.count == 1 ? frame.top : frame.bottom - 26
        drawing.hidden(
          x: frame.x(index) - band / 2, y: top, width: band, height: frame.bottom - top)
      }
    }
  }

  private func draw(_ line: Series, _ index: Int, _ frame: Frame, on drawing: inout Drawing) {
    for run in line.runs where run.count > 1 {
      drawing.path(
        run.map { (frame.x($0), frame.y(line.points[$0]?.value ?? 0)) }, "line l\(index % 4 + 1)")
    }
    for (place, point) in line.points.enumerated() {
      guard let point else { continue }
      let (x, y) = (frame.x(place), frame.y(point.value))
      drawing.marker(index, x: x, y: y)
      let isBelow = series.contains { other in
        guard other != line, let value = other.points[place]?.value else { return false }
        return value > point.value
      }
      guard series.count < 3 else { continue }
      drawing.text(point.words, x: x, y: y + (isBelow ? 17 : -16), "value small halo", .middle)
    }
  }

  private struct Frame {
    let left, right, top, bottom: Double
    let axis: Axis
    let count: Int

    var step: Double { (right - left) / Double(max(1, count)) }

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
  mutating func marker(_ series: Int, x: Double, y: Double) {
    let name = "marker m\(series % 4 + 1)"
    switch series % 4 {
    case 0:
      add(.tag("circle", ["cx": x.units, "cy": y.units, "r": "5.5", "class": name]))
    case 1: polygon([(x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)], name)
    case 2: polygon([(x, y - 6.5), (x + 6, y + 4.5), (x - 6, y + 4.5)], name)
    default: polygon([(x, y - 6.5), (x + 6.5, y), (x, y + 6.5), (x - 6.5, y)], name)
    }
  }
}
