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
    /// The number on each mark.
    let numbers: [String]
    /// What is said at the row's end.
    let words: String
  }

  private static let hiddenWidth = 26.0

  func draw(width: Double) -> Drawing {
    var drawing = Drawing(width: width)
    drawing.legend(categories, swatchWidth: 18) { drawing, index, place in
      drawing.bar(x: place.x, y: place.y - 8, width: 18, height: 16, paint(index))
    }
    let layout = Layout(width: width, chart: self)
    for row in rows { draw(row, layout, on: &drawing) }
    return drawing
  }

  private func draw(_ row: Row, _ layout: Layout, on drawing: inout Drawing) {
    let lines = layout.lines(of: row)
    let top = drawing.height
    drawing.height += layout.height(of: row)
    let field = layout.field
    let y = layout.isWide ? (top + drawing.height) / 2 - 14 : drawing.height - 43
    let first = layout.isWide ? y + 14 - Double(lines.count - 1) * 9 : top + 10
    for (index, line) in lines.enumerated() {
      drawing.text(line, x: 0, y: first + Double(index) * 18, "label")
    }
    let wordsHeight = layout.isWide ? y + 14 : top + 10
    drawing.text(row.words, x: drawing.width, y: wordsHeight, "aside small", .end)
    if isDiverging {
      let reach = layout.isWide ? layout.height(of: row) / 2 : 18
      drawing.line((field.middle, y + 14 - reach), (field.middle, y + 14 + reach), "axis")
    }
    var x = field.start(of: row)
    for (index, count) in row.counts.enumerated() {
      let width = field.width(of: count)
      if !count.isHidden {
        drawing.bar(x: x, y: y, width: width - 1, height: 28, paint(index), rounded: false)
        drawing.mark(
          row.numbers[index], x: x + (width - 1) / 2, y: y + 14, within: width - 1,
          on: paint(index))
      } else {
        drawing.hidden(x: x + 1, y: y, width: width - 3, height: 28)
      }
      x += width
    }
  }

  /// The colour of a category: along the scale, its middle lightest; or, of up to three that do not
  /// part, ever darker, so that no end of them looks like a good or a bad one.
  private func paint(_ index: Int) -> Drawing.Paint {
    guard isDiverging else {
      return categories.count <= 3 ? .scale(5 - categories.count + index) : .series(index)
    }
    let steps = [[2], [0, 4], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]]
    guard (1...5).contains(categories.count) else { return .series(index) }
    return .scale(steps[categories.count - 1][index])
  }

  /// Where labels, bars and words stand at a width.
  private struct Layout {
    let width: Double
    let isWide: Bool
    let labelWidth: Double
    let field: Field

    init(width: Double, chart: StackedChart) {
      self.width = width
      isWide = width >= 480
      let words = (chart.rows.map { $0.words.width(at: 14) }.max() ?? 0) + 10
      let longest = chart.rows.map { $0.label.width(at: 15) }.max() ?? 0
      let column = longest == 0 ? 0 : min(190, longest + 8)
      labelWidth = isWide ? column : width - words
      field = Field(
        start: isWide ? column : 0, width: isWide ? width - column - words : width, chart: chart)
    }

    func lines(of row: Row) -> [String] { row.label.lines(width: labelWidth - 8, at: 15) }

    func height(of row: Row) -> Double {
      let lines = Double(max(1, lines(of: row).count))
      return isWide ? max(42, lines * 18 + 12) : lines * 18 + 46
    }
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
