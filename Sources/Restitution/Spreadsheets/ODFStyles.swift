import Wording

/// How an OpenDocument spreadsheet looks.
enum ODFStyles {
  /// The styles of this file's columns and cells.
  static func automatic(widths: Set<Int>) -> HTML {
    .tag(
      "office:automatic-styles", [:],
      widths.sorted().map(column)
        + [numberFormat("whole", decimals: 0), numberFormat("decimal", decimals: 1)]
        + Workbook.Style.allCases.map(text)
        + [
          cell("count", format: "whole"), cell("tenths", format: "decimal"),
          hidden, link,
        ])
  }

  /// What holds for the whole file: its language.
  static func common(_ language: Language) -> HTML {
    .tag(
      "office:styles", [:],
      .tag(
        "style:default-style", ["style:family": "table-cell"],
        .tag(
          "style:text-properties",
          [
            "fo:font-size": "11pt", "fo:language": language.rawValue,
            "fo:country": language == .french ? "FR" : "GB",
          ])))
  }

  /// The paper: a landscape A4 sheet.
  static let paper: [HTML] = [
    .tag(
      "office:automatic-styles", [:],
      .tag(
        "style:page-layout", ["style:name": "paper"],
        .tag(
          "style:page-layout-properties",
          [
            "fo:page-width": "297mm", "fo:page-height": "210mm",
            "style:print-orientation": "landscape", "fo:margin": "15mm",
          ]))),
    .tag(
      "office:master-styles", [:],
      .tag(
        "style:master-page", ["style:name": "Default", "style:page-layout-name": "paper"])),
  ]

  /// - Parameter width: in characters, of about two millimetres.
  private static func column(_ width: Int) -> HTML {
    .tag(
      "style:style", ["style:name": "w\(width)", "style:family": "table-column"],
      .tag("style:table-column-properties", ["style:column-width": "\(width * 2)mm"]))
  }

  private static func numberFormat(_ name: String, decimals: Int) -> HTML {
    .tag("number:number-style", ["style:name": name], number(decimals: decimals))
  }

  private static func number(decimals: Int) -> HTML {
    .tag(
      "number:number",
      [
        "number:decimal-places": "\(decimals)", "number:min-integer-digits": "1",
        "number:grouping": "true",
      ])
  }

  private static func text(_ style: Workbook.Style) -> HTML {
    let isBold = style == .title || style == .heading || style == .warning
    return cell(
      style.rawValue, isWrapped: style == .paragraph,
      .tag(
        "style:text-properties",
        [
          "fo:font-size": style == .title ? "14pt" : nil, "fo:font-weight": isBold ? "bold" : nil,
          "fo:font-style": style == .note ? "italic" : nil,
          "fo:color": style == .warning ? Palette.light.notice.css : nil,
        ]))
  }

  private static var hidden: HTML {
    cell(
      "hidden", .tag("style:paragraph-properties", ["fo:text-align": "end"]),
      .tag("style:text-properties", ["fo:font-style": "italic"]))
  }

  private static var link: HTML {
    cell("link", .tag("style:text-properties", ["style:text-underline-style": "solid"]))
  }

  private static func cell(
    _ name: String, format: String? = nil, isWrapped: Bool = false, _ parts: HTML...
  ) -> HTML {
    let place = HTML.tag(
      "style:table-cell-properties",
      ["style:vertical-align": "top", "fo:wrap-option": isWrapped ? "wrap" : nil])
    return .tag(
      "style:style",
      ["style:name": name, "style:family": "table-cell", "style:data-style-name": format],
      [place] + parts)
  }
}
