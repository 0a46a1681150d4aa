import Disclosure

/// Bars end to end, from the left or parting at the middle of a scale.
struct StackedChart: Chart {
  let description: String
  let categories: [String]
  let rows: [Row]
  let isDiverging: Bool

  struct Row: Hashable, Sendable {
    let label: String
    let counts: [PublishableCount]
    /// What is said at the row's end.
    let words: String
  }

  private static let hiddenWidth = 26.0

  func draw(width: Double) -> Drawing {
    var drawing = Drawing(width: width)
    drawLegend(on: &drawing)
    let isWide = width >= 480
    let labelWidth = isWide ? min(190, (rows.map { $0.label.width(at: 15) }.max() ?? 0) + 8) : 0
    let wordsWidth = (rows.map { $0.words.width(at: 14) }.max() ?? 0) + 10
    let field = Field(
      start: labelWidth, width: width - labelWidth - (isWide ? wordsWidth : 0), chart: self)
    let top = drawing.height
    for row in rows { draw(row, in: field, isWide: isWide, on: &drawing) }
    if isDiverging {
      drawing.line((field.middle, top), (field.middle, drawing.height), "axis")
    }
    return drawing
  }

  private func draw(_ row: Row, in field: Field, isWide: Bool, on drawing: inout Drawing) {
    if isWide {
      let lines = row.label.lines(width: field.start - 8, at: 15)
      for (index, line) in lines.enumerated() {
        let offset = (Double(index) - Double(lines.count - 1) / 2) * 18
        drawing.text(line, x: 0, y: drawing.height + 21 + offset, "label")
      }
      drawing.text(row.words, x: drawing.width, y: drawing.height + 21, "aside small", .end)
    } else {
      drawing.text(row.label, x: 0, y: drawing.height + 10, "label")
      drawing.text(row.words, x: drawing.width, y: drawing.height + 10, "aside small", .end)
      drawing.height += 20
    }
    let y = drawing.height + (isWide ? 7 : 1)
    var x = field.start(of: row)
    for (index, count) in row.counts.enumerated() {
      let width = field.width(of: count)
      if let people = count.people {
        drawing.bar(x: x, y: y, width: width - 1, height: 28, paint(index), rounded: false)
        let words = String(people)
        if words.width(at: 15) + 4 < width {
          drawing.text(
            words, x: x + width / 2, y: y + 14, "mark on-\(paint(index).className)", .middle)
        }
      } else {
        drawing.hidden(x: x + 1, y: y, width: width - 3, height: 28)
      }
      x += width
    }
    drawing.height += isWide ? 42 : 44
  }

  private func drawLegend(on drawing: inout Drawing) {
    var x = 0.0
    for (index, category) in categories.enumerated() {
      let width = 26 + category.width(at: 14) + 20
      if x > 0, x + width - 20 > drawing.width {
        x = 0
        drawing.height += 24
      }
      drawing.bar(x: x, y: drawing.height + 3, width: 18, height: 16, paint(index))
      drawing.text(category, x: x + 26, y: drawing.height + 11, "legend")
      x += width
    }
    drawing.height += 36
  }

  /// The colour of a category: along the scale, its middle lightest, or one after another.
  private func paint(_ index: Int) -> Drawing.Paint {
    guard isDiverging else { return .series(index) }
    let steps = [[2], [0, 4], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]]
    guard (1...5).contains(categories.count) else { return .series(index) }
    return .scale(steps[categories.count - 1][index])
  }

  /// Where the bars lie, and how long a person is.
  private struct Field {
    let start: Double
    let middle: Double
    let perPerson: Double
    let isDiverging: Bool

    init(start: Double, width: Double, chart: StackedChart) {
      self.start = start
      isDiverging = chart.isDiverging
      let sides = chart.rows.map { Self.sides(of: $0.counts, isDiverging: chart.isDiverging) }
      let left = sides.map(\.left.people).max() ?? 0
      let right = sides.map(\.right.people).max() ?? 0
      let leftHidden = (sides.map(\.left.hidden).max() ?? 0) * StackedChart.hiddenWidth
      let rightHidden = (sides.map(\.right.hidden).max() ?? 0) * StackedChart.hiddenWidth
      perPerson = max(0, width - leftHidden - rightHidden) / max(1, left + right)
      middle = start + leftHidden + left * perPerson
    }

    func start(of row: Row) -> Double {
      let left = Self.sides(of: row.counts, isDiverging: isDiverging).left
      return middle - left.people * perPerson - left.hidden * StackedChart.hiddenWidth
    }

    func width(of count: PublishableCount) -> Double {
      count.people.map { Double($0) * perPerson } ?? StackedChart.hiddenWidth
    }

    typealias Side = (people: Double, hidden: Double)

    /// What lies left and right of the middle; the middle category half on each side.
    static func sides(of counts: [PublishableCount], isDiverging: Bool) -> (left: Side, right: Side)
    {
      var left: Side = (0, 0)
      var right: Side = (0, 0)
      for (index, count) in counts.enumerated() {
        let place = 2 * index + 1 - counts.count
        let leftPart = !isDiverging || place > 0 ? 0 : (place == 0 ? 0.5 : 1)
        let people = count.people.map(Double.init) ?? 0
        let hidden = count.isHidden ? 1.0 : 0
        left = (left.people + people * leftPart, left.hidden + hidden * leftPart)
        right = (right.people + people * (1 - leftPart), right.hidden + hidden * (1 - leftPart))
      }
      return (left, right)
    }
  }
}
