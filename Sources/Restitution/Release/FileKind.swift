/// The kinds of files a release has, by the ends of their names.
enum FileKind: String, CaseIterable, Hashable, Sendable {
  case html, pdf, csv, json, jsonld, ods, xlsx, svg, png, css, txt

  /// - Parameter path: nil when its end is unknown.
  init?(path: String) {
    guard let end = path.split(separator: ".").last.flatMap({ Self(rawValue: String($0)) }) else {
      return nil
    }
    self = end
  }

  /// True for what a release lacks where a program or a library is missing.
  var isOptional: Bool { self == .pdf || self == .png || self == .xlsx }

  /// As RFC 6838 names it.
  var mediaType: String {
    switch self {
    case .html: "text/html"
    case .pdf: "application/pdf"
    case .csv: "text/csv"
    case .json: "application/json"
    case .jsonld: "application/ld+json"
    case .ods: ODS.mediaType
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .svg: "image/svg+xml"
    case .png: "image/png"
    case .css: "text/css"
    case .txt: "text/plain"
    }
  }

  /// The name in the European list of file types.
  var europeanName: String { self == .jsonld ? "JSON_LD" : rawValue.uppercased() }
}
