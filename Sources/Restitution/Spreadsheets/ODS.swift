import Wording

/// A workbook as an OpenDocument spreadsheet (ODF 1.2). The same workbook gives the same bytes.
struct ODS {
  let workbook: Workbook

  static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

  /// The file's bytes: a ZIP that begins with its own media type.
  var bytes: [UInt8] {
    var archive = ZIPArchive()
    archive.add("mimetype", Self.mediaType)
    archive.add("META-INF/manifest.xml", Self.document(manifest))
    archive.add("content.xml", Self.document(content))
    archive.add("styles.xml", Self.document(styles))
    archive.add("meta.xml", Self.document(meta))
    return archive.bytes
  }

  private static func document(_ root: HTML) -> String {
    #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" + root.markup + "\n"
  }

  private var manifest: HTML {
    let parts = [
      ("/", Self.mediaType), ("content.xml", "text/xml"), ("styles.xml", "text/xml"),
      ("meta.xml", "text/xml"),
    ]
    return .tag(
      "manifest:manifest",
      [
        "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        "manifest:version": "1.2",
      ],
      parts.map { path, type in
        .tag(
          "manifest:file-entry",
          [
            "manifest:full-path": path, "manifest:version": path == "/" ? "1.2" : nil,
            "manifest:media-type": type,
          ])
      })
  }

  private var meta: HTML {
    .tag(
      "office:document-meta",
      [
        "xmlns:office": ODFNames.office, "xmlns:meta": ODFNames.meta, "xmlns:dc": ODFNames.dc,
        "office:version": "1.2",
      ],
      .tag(
        "office:meta", [:],
        .tag("meta:generator", [:], "Sillage"),
        .tag("dc:title", [:], .text(workbook.title)),
        .tag("dc:subject", [:], .text(workbook.subject)),
        .tag("meta:creation-date", [:], .text("\(workbook.date)T00:00:00")),
        .tag("dc:date", [:], .text("\(workbook.date)T00:00:00")),
        .tag("dc:language", [:], .text(workbook.language.rawValue))))
  }

  private var content: HTML {
    .element(
      "office:document-content", ODFNames.attributes,
      [
        ODFStyles.automatic(widths: Set(workbook.sheets.flatMap(\.widths))),
        .tag(
          "office:body", [:],
          .tag("office:spreadsheet", [:], workbook.sheets.map { ODSTable(sheet: $0).markup })),
      ])
  }

  private var styles: HTML {
    .element(
      "office:document-styles", ODFNames.attributes,
      [ODFStyles.common(workbook.language)] + ODFStyles.paper)
  }
}

/// The names of OpenDocument's vocabularies.
enum ODFNames {
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
  static let dc = "http://purl.org/dc/elements/1.1/"

  /// The version, and a prefix for each vocabulary.
  static let attributes: [HTML.Attribute] =
    ["style", "text", "table"].map { name in
      HTML.Attribute(
        name: "xmlns:\(name)", value: "urn:oasis:names:tc:opendocument:xmlns:\(name):1.0")
    } + [
      HTML.Attribute(name: "xmlns:office", value: office),
      HTML.Attribute(
        name: "xmlns:fo", value: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
      HTML.Attribute(
        name: "xmlns:number", value: "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
      HTML.Attribute(name: "xmlns:xlink", value: "http://www.w3.org/1999/xlink"),
      HTML.Attribute(name: "office:version", value: "1.2"),
    ]
}
