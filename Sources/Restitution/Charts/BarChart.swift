import Disclosure

/// Horizontal bars, perhaps in groups under a heading.
struct BarChart: Chart {
  let description: String
  let groups: [Group]
  /// The groups whose words leave room for bars: bars that are compared are as long as each other.
  var measured: [Group] = []

  struct Group: Hashable, Sendable {
    let heading: String?
    let rows: [Row]
  }

  struct Row: Hashable, Sendable {
    let label: String
    let count: PublishableCount
    /// What a full bar stands for.
    let maximum: Int
    let words: String
    let shortWords: String
    let series: Int
  }

  func draw(width: Double) -> Drawing {
    var drawing = Drawing(width: width)
    let isWide = width >= 480
    for group in groups {
      if let heading = group.heading {
        if drawing.height > 0 { drawing.height += 12 }
        for line in heading.lines(width: width, at: 16, isBold: true) {
          drawing.text(line, x: 0, y: drawing.height + 11, "heading")
          drawing.height += 21
        }
        drawing.height += 7
      }
      for row in group.rows {
        isWide ? drawWide(row, on: &drawing) : drawNarrow(row, on: &drawing)
      }
    }
    return drawing
  }

  private var rows: [Row] { (measured.isEmpty ? groups : measured).flatMap(\.rows) }

  /// The label, the bar and the words side by side.
  private func drawWide(_ row: Row, on drawing: inout Drawing) {
    let longest = rows.map { $0.label.width(at: 15) }.max() ?? 0
    let labelWidth = min(drawing.width * 0.36, max(90, longest + 4))
    let long = (rows.map { $0.words.width(at: 15, isBold: true) }.max() ?? 0) + 4
    let short = (rows.map { $0.shortWords.width(at: 15, isBold: true) }.max() ?? 0) + 4
    let isRoomy = drawing.width - labelWidth - long >= 220
    let wordsWidth = isRoomy ? long : short
    let lines = row.label.lines(width: labelWidth, at: 15)
    let rowHeight = max(36, Double(lines.count) * 19 + 10)
    let middle = drawing.height + rowHeight / 2
    for (index, line) in lines.enumerated() {
      let offset = (Double(index) - Double(lines.count - 1) / 2) * 19
      drawing.text(line, x: 0, y: middle + offset, "label")
    }
    let start = labelWidth + 14
    let length = drawing.width - start - wordsWidth - 12
    mark(row, x: start, y: middle - 11, length: length, on: &drawing)
    drawing.text(
      isRoomy ? row.words : row.shortWords, x: start + length + 12, y: middle,
      row.count.isHidden ? "aside" : "value")
    drawing.height += rowHeight
  }

  /// The label above, then the bar and the short words.
  private func drawNarrow(_ row: Row, on drawing: inout Drawing) {
    for line in row.label.lines(width: drawing.width, at: 15) {
      drawing.text(line, x: 0, y: drawing.height + 10, "label")
      drawing.height += 19
    }
    let wordsWidth = (rows.map { $0.shortWords.width(at: 14, isBold: true) }.max() ?? 0) + 4
    let length = drawing.width - wordsWidth - 8
    let middle = drawing.height + 13
    mark(row, x: 0, y: middle - 10, length: length, on: &drawing)
    drawing.text(
      row.shortWords, x: length + 8, y: middle, row.count.isHidden ? "aside small" : "value small")
    drawing.height += 36
  }

  private func mark(_ row: Row, x: Double, y: Double, length: Double, on drawing: inout Drawing) {
    let height = drawing.width >= 480 ? 22.0 : 20.0
    guard let people = row.count.people else {
      drawing.hidden(x: x, y: y, width: length, height: height)
      return
    }
    drawing.bar(x: x, y: y, width: length, height: height, .track)
    drawing.bar(
      x: x, y: y, width: length * Double(people) / Double(max(1, row.maximum)), height: height,
      .series(row.series))
  }
}
