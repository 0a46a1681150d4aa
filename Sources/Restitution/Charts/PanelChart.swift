/// Small multiples: the same bars once for each group, side by side where there is room.
struct PanelChart: Chart {
  let description: String
  let panels: [BarChart.Group]

  func draw(width: Double) -> Drawing {
    var drawing = Drawing(width: width)
    let columns = width >= 480 ? min(3, panels.count) : 1
    let gap = 32.0
    let panelWidth = (width - gap * Double(columns - 1)) / Double(columns)
    var top = 0.0
    for start in stride(from: 0, to: panels.count, by: columns) {
      for (column, panel) in panels[start..<min(start + columns, panels.count)].enumerated() {
        let chart = BarChart(description: description, groups: [panel], measured: panels)
        drawing.place(
          chart.draw(width: panelWidth), x: Double(column) * (panelWidth + gap), y: top)
      }
      top = drawing.height + 16
    }
    return drawing
  }
}
