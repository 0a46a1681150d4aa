import Disclosure
import JSONTree
import Wording

extension Report {
  /// The CSV tables as a Data Package (version 2), each with its Table Schema.
  ///
  /// - Parameter tables: the CSV files of the release.
  func dataPackage(_ tables: [ReleaseFile]) -> JSON {
    let sizes = Dictionary(tables.map { ($0.path, $0.bytes.count) }) { first, _ in first }
    return [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": .string(publication?.identifier.dashed ?? "sillage"),
      "title": .string(title.french),
      "description": .string(about.french + " " + Self.emptyCells),
      "created": .string("\(asOf)T00:00:00Z"),
      "licenses": [
        [
          "name": .string(Licence.open.code), "title": .string(Licence.open.name.french),
          "path": .string(Licence.open.address),
        ]
      ],
      "contributors": .array(
        publication.map { [["title": .string($0.publisher.french), "roles": ["publisher"]]] }
          ?? []),
      "keywords": .array((publication?.keywords ?? []).map { .string($0.french) }),
      "resources": .array(
        figures.filter { !$0.isWithheld }.map { figure in
          figure.resource(size: sizes[figure.tablePath] ?? 0)
        }),
    ]
  }

  private static let emptyCells =
    "Dans ces fichiers CSV, la case d’un nombre non publié est vide, et la colonne "
    + "«\u{A0}suppressed\u{A0}» y dit «\u{A0}true\u{A0}»."

  /// What the data are, and what a reader must know before anything else.
  var about: Phrase {
    [subtitle, PageWords.asOf(asOf), thresholdSentence].reduce(warnings.sentences) { text, more in
      text + [more].sentences
    }.trimmed
  }
}

extension [Phrase] {
  /// Each with a full stop and a space after it.
  fileprivate var sentences: Phrase {
    reduce(Phrase("", "")) { text, phrase in
      text + phrase.stopped + Phrase(same: " ")
    }
  }
}

extension Phrase {
  fileprivate var stopped: Phrase {
    Phrase(
      french.hasSuffix(".") ? french : french + ".",
      english.hasSuffix(".") ? english : english + ".")
  }

  fileprivate var trimmed: Phrase { Phrase(String(french.dropLast()), String(english.dropLast())) }
}

extension String {
  /// Slashes as hyphens, for the name of a package.
  fileprivate var dashed: String { split(separator: "/").joined(separator: "-") }
}

extension Figure {
  /// Where the figure's CSV table lies in a release.
  var tablePath: String { "tables/\(id).csv" }

  fileprivate func resource(size: Int) -> JSON {
    var members: [(String, JSON)] = [
      ("name", .string(id)), ("type", "table"), ("path", .string(tablePath)),
      ("title", .string(caption.french)),
    ]
    if let note { members.append(("description", .string(note.french))) }
    members += [
      ("format", "csv"), ("mediatype", "text/csv"), ("encoding", "utf-8"),
      ("bytes", .integer(size)), ("dialect", ["delimiter": ",", "lineTerminator": "\r\n"]),
      ("schema", tableSchema),
    ]
    return .object(JSONObject(members.map { JSONObject.Member(name: $0, value: $1) }))
  }
}
