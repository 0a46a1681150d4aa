import JSONTree
import Wording

/// The record of a release for catalogues of open data: DCAT-AP 3 in JSON-LD.
struct Catalogue {
  let report: Report
  let publication: Publication
  /// The files that catalogues may offer, all in the release's folder.
  let files: [ReleaseFile]

  /// A catalogue of one data set, with what each file of it is.
  var json: JSON {
    ["@context": Self.context, "@graph": .array([catalogue, dataset] + distributions)]
  }

  private static let context: JSON = [
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#", "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  private var catalogue: JSON {
    [
      "@id": address("#catalogue"), "@type": "dcat:Catalog",
      "dct:title": report.study.tagged, "dct:description": report.title.tagged,
      "dct:publisher": publisher, "dct:language": Self.languages,
      "dcat:dataset": ["@id": address("#dataset")],
    ]
  }

  private var dataset: JSON {
    var members: [(String, JSON)] = [
      ("@id", address("#dataset")), ("@type", "dcat:Dataset"),
      ("dct:identifier", .string(publication.identifier)),
      ("dct:title", report.title.tagged), ("dct:description", report.about.tagged),
      ("dct:publisher", publisher),
      ("dct:issued", report.asOf.typed), ("dct:modified", report.asOf.typed),
      ("dct:language", Self.languages), ("dcat:landingPage", landingPage),
      ("dct:accrualPeriodicity", .node(europe("frequency", "IRREG"), "dct:Frequency")),
      ("dct:accessRights", .node(europe("access-right", "PUBLIC"), "dct:RightsStatement")),
      ("dct:spatial", .node(europe("country", "FRA"), "dct:Location")),
      ("dcat:theme", theme),
      ("dcat:keyword", .array(publication.keywords.flatMap { $0.tagged.array ?? [] })),
    ]
    if let period = publication.period { members.append(("dct:temporal", temporal(period))) }
    if let contact { members.append(("dcat:contactPoint", contact)) }
    members.append(("dcat:distribution", .array(files.map { ["@id": fragment(of: $0)] })))
    return .object(JSONObject(members.map { JSONObject.Member(name: $0, value: $1) }))
  }

  private var publisher: JSON {
    [
      "@id": address("#publisher"), "@type": "foaf:Agent",
      "foaf:name": publication.publisher.tagged,
    ]
  }

  private var landingPage: JSON {
    .node(address(HTMLPage.path(.french)), "foaf:Document")
  }

  private var theme: JSON {
    [
      "@id": europe("data-theme", "HEAL"), "@type": "skos:Concept",
      "skos:prefLabel": Phrase("Santé", "Health").tagged,
    ]
  }

  private func temporal(_ period: ClosedRange<Day>) -> JSON {
    [
      "@type": "dct:PeriodOfTime", "dcat:startDate": period.lowerBound.typed,
      "dcat:endDate": period.upperBound.typed,
    ]
  }

  private var contact: JSON? {
    publication.contact.map { mail in
      [
        "@type": "vcard:Organization", "vcard:fn": publication.publisher.tagged,
        "vcard:hasEmail": ["@id": .string("mailto:" + mail)],
      ]
    }
  }

  private static var languages: JSON {
    .array(["FRA", "ENG"].map { .node(europe("language", $0), "dct:LinguisticSystem") })
  }
}

extension JSON {
  /// Something known by its address, and what kind of thing it is.
  static func node(_ address: JSON, _ type: String) -> JSON {
    ["@id": address, "@type": .string(type)]
  }
}

/// A term of the lists that the European Union keeps.
func europe(_ list: String, _ term: String) -> JSON {
  .string("http://publications.europa.eu/resource/authority/\(list)/\(term)")
}

extension Phrase {
  /// The text in both languages, each with its name.
  var tagged: JSON {
    .array(
      Language.allCases.map { ["@value": .string(self[$0]), "@language": .string($0.rawValue)] })
  }
}

extension Day {
  fileprivate var typed: JSON { ["@value": .string(description), "@type": "xsd:date"] }
}
