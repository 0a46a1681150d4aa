import JSONTree
import Wording

extension Catalogue {
  /// What each file is, where it lies and what may be done with it.
  var distributions: [JSON] { files.map(distribution) }

  private func distribution(_ file: ReleaseFile) -> JSON {
    var members: [(String, JSON)] = [
      ("@id", fragment(of: file)), ("@type", "dcat:Distribution"),
      ("dct:title", title(of: file).tagged),
      ("dcat:accessURL", ["@id": address(file.path)]),
      ("dcat:downloadURL", ["@id": address(file.path)]),
      ("dct:license", licence),
      (
        "dcat:byteSize",
        ["@value": .string("\(file.bytes.count)"), "@type": "xsd:nonNegativeInteger"]
      ),
    ]
    if let kind = FileKind(path: file.path) {
      members += [
        ("dct:format", .node(europe("file-type", kind.europeanName), "dct:MediaTypeOrExtent")),
        (
          "dcat:mediaType",
          .node(
            .string("https://www.iana.org/assignments/media-types/" + kind.mediaType),
            "dct:MediaType")
        ),
      ]
    }
    return .object(JSONObject(members.map { JSONObject.Member(name: $0, value: $1) }))
  }

  private var licence: JSON {
    [
      "@id": .string(Licence.open.address), "@type": "dct:LicenseDocument",
      "dct:title": Licence.open.name.tagged,
    ]
  }

  private func title(of file: ReleaseFile) -> Phrase {
    if let figure = report.figures.first(where: { $0.tablePath == file.path }) {
      return figure.caption
    }
    let isEnglish = file.path.split(separator: ".").dropLast().last == "en"
    let language =
      isEnglish ? Phrase("en anglais", "in English") : Phrase("en français", "in French")
    switch FileKind(path: file.path) {
    case .html: return Phrase("La page, ", "The page, ") + language
    case .pdf: return Phrase("Le rapport imprimable, ", "The report to print, ") + language
    case .ods, .xlsx: return Phrase("Tous les tableaux, ", "All tables, ") + language
    case .json where file.path == DataPaths.package:
      return Phrase("La description des tableaux", "The description of the tables")
    default: return Phrase("Tous les chiffres et les textes", "All figures and texts")
    }
  }

  /// The name of a file within the record.
  func fragment(of file: ReleaseFile) -> JSON {
    let name = file.path.split { $0 == "/" || $0 == "." }.joined(separator: "-")
    return address("#" + name)
  }

  /// Where something lies on the web, or beside the record.
  func address(_ place: String) -> JSON {
    .string((publication.address ?? "") + place)
  }
}

/// Where the descriptions of the data lie in a release.
enum DataPaths {
  static let package = "datapackage.json"
  static let catalogue = "catalogue.jsonld"
  static let everything = "report.json"
}
