import Wording

/// A picture as a file of its own, with the words it needs away from its page.
struct PictureSheet {
  let report: Report
  let reading: Reading
  let chart: any Chart
  /// The face it is set in; nil for what the reader's machine has.
  var font: String?

  private static let width = ChartWidth.wide.units
  private static let margin = 28.0

  /// How wide the picture is.
  static let fullWidth = width + 2 * margin

  /// The SVG document.
  var text: String {
    var sheet = Drawing(width: Self.fullWidth)
    sheet.place(drawing, x: Self.margin, y: Self.margin)
    sheet.height += Self.margin
    return sheet.svg(
      id: reading.figure.id, className: nil, title: reading.figure.caption[reading.language],
      description: chart.description, language: reading.language.rawValue,
      standalone: .chart(in: .light, font: font)
    ).markup + "\n"
  }

  private var drawing: Drawing {
    var drawing = Drawing(width: Self.width)
    let language = reading.language
    for warning in report.warnings {
      drawing.paragraph(warning[language], "warning", size: 15)
      drawing.height += 6
    }
    drawing.paragraph(reading.figure.caption[language], "heading", size: 17)
    drawing.height += 4
    drawing.paragraph(reading.baseSentence, "aside", size: 15)
    drawing.height += 14
    drawing.place(chart.draw(width: Self.width), x: 0, y: drawing.height)
    drawing.height += 20
    if reading.hasHidden {
      drawing.paragraph(PageWords.hiddenKey[language], "aside small", size: 15)
      drawing.height += 6
    }
    drawing.paragraph(source, "aside small", size: 15)
    return drawing
  }

  private var source: String {
    "\(report.study[reading.language]). \(PageWords.asOf(report.asOf)[reading.language])."
  }
}
