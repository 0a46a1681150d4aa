extension Drawing {
  /// Writes what each mark stands for, one beside the other where there is room.
  ///
  /// - Parameter swatch: draws the mark of an entry from a place, centred on a height.
  mutating func legend(
    _ entries: [String], swatchWidth: Double,
    swatch: (inout Drawing, Int, (x: Double, y: Double)) -> Void
  ) {
    let gap = 22.0
    let indent = swatchWidth + 8
    var x = 0.0
    for (index, entry) in entries.enumerated() {
      let lines = entry.lines(width: width - indent, at: 14)
      let length = indent + (lines.map { $0.width(at: 14) }.max() ?? 0)
      if x > 0, x + length > width {
        x = 0
        height += 24
      }
      swatch(&self, index, (x, height + 11))
      for (place, line) in lines.enumerated() {
        text(line, x: x + indent, y: height + 11 + Double(place) * 18, "legend")
      }
      if lines.count > 1 {
        height += Double(lines.count - 1) * 18 + 24
        x = 0
      } else {
        x += length + gap
      }
    }
    height += x > 0 ? 36 : 12
  }
}
