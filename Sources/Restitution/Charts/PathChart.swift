import Disclosure

/// Steps that each hold some of the people of the one before, narrowing downwards.
struct PathChart: Chart {
  let description: String
  let steps: [BarChart.Row]

  func draw(width: Double) -> Drawing {
    var drawing = Drawing(width: width)
    let isWide = width >= 480
    let longest = steps.map { $0.label.width(at: 15) }.max() ?? 0
    let labelWidth = isWide ? min(230, longest + 16) : 0
    let field = width - labelWidth
    let height = 38.0
    let gap = isWide ? 26.0 : 46.0
    var above: (left: Double, right: Double)?
    for step in steps {
      if !isWide {
        drawing.text(step.label, x: width / 2, y: drawing.height + 9, "label", .middle)
        drawing.height += 22
      }
      let y = drawing.height
      let share = Double(step.count.people ?? 0) / Double(max(1, step.maximum))
      let length = step.count.isHidden ? field * 0.25 : field * share
      let left = labelWidth + (field - length) / 2
      if let above, step.count.people != nil {
        drawing.polygon(
          [
            (above.left, y - gap), (above.right, y - gap), (left + length, y), (left, y),
          ], "flow")
      }
      if isWide {
        for (index, line) in step.label.lines(width: labelWidth - 16, at: 15).enumerated() {
          drawing.text(line, x: 0, y: y + height / 2 + Double(index) * 18, "label")
        }
      }
      draw(step, left: left, y: y, length: length, height: height, on: &drawing)
      above = step.count.people == nil ? nil : (left, left + length)
      drawing.height = y + height + (isWide ? gap : gap - 22)
    }
    drawing.height -= isWide ? gap : gap - 22
    return drawing
  }

  private func draw(
    _ step: BarChart.Row, left: Double, y: Double, length: Double, height: Double,
    on drawing: inout Drawing
  ) {
    guard step.count.people != nil else {
      drawing.hidden(x: left, y: y, width: length, height: height)
      drawing.text(step.words, x: left + length + 8, y: y + height / 2, "aside small")
      return
    }
    drawing.bar(x: left, y: y, width: length, height: height, .series(0))
    let room = drawing.width - (left + length + 8)
    let middle = y + height / 2
    if step.words.width(at: 15, isBold: true) + 12 < length {
      drawing.mark(step.words, x: left + length / 2, y: middle, within: length, on: .series(0))
    } else if step.words.width(at: 15, isBold: true) < room {
      drawing.text(step.words, x: left + length + 8, y: middle, "value")
    } else {
      drawing.mark(step.shortWords, x: left + length / 2, y: middle, within: length, on: .series(0))
    }
  }
}
