import Markup
public import StudyModel
import Wording

/// The first part of an ODM file: the study, its events, forms, items and code lists, and who and
/// where the audit records speak of.
public struct ODMStudy: Sendable {
  let study: Study
  let forms: [ODMForm]
  let authors: [String]

  /// - Parameters:
  ///   - study: which study.
  ///   - forms: the forms that were answered, in every version.
  ///   - authors: who wrote answers down, by their names in the study.
  public init(_ study: Study, forms: [ODMForm], authors: [String]) {
    self.study = study
    self.forms = forms
    self.authors = authors
  }

  var oid: String { "S.\(study.id)" }
  static let version = "M.1"

  static func event(_ form: ID<FormUse>) -> String { "E.\(form)" }
  static func location(_ region: ID<Region>) -> String { "L.\(region)" }

  /// Participants are one user: who of them it was, the subject says.
  static func user(_ author: String) -> String {
    ParticipantCode(author) == nil ? "U.\(author)" : "U.participant"
  }

  var elements: [Element] {
    [
      ODM.element("Study", ["OID": oid], [globals, ODM.element("BasicDefinitions"), metadata]),
      ODM.element("AdminData", ["StudyOID": oid], users + locations),
    ]
  }

  private var globals: Element {
    ODM.element(
      "GlobalVariables", [:],
      [
        ODM.text("StudyName", study.title.french),
        ODM.text("StudyDescription", study.title.english),
        ODM.text("ProtocolName", study.id.text),
      ])
  }

  // MARK: Events, forms, items

  private var metadata: Element {
    let used = study.forms.filter { use in forms.contains { $0.reference.id == use.id } }
    let references = used.enumerated().map { place, use in
      ODM.element(
        "StudyEventRef",
        [
          "StudyEventOID": Self.event(use.id), "OrderNumber": String(place + 1), "Mandatory": "No",
        ])
    }
    return ODM.element(
      "MetaDataVersion", ["OID": Self.version, "Name": study.id.text],
      [ODM.element("Protocol", [:], references)] + used.map(event) + forms.map(form)
        + forms.flatMap(groups) + forms.flatMap(items) + forms.flatMap(codeLists))
  }

  private func event(_ use: FormUse) -> Element {
    let versions = forms.filter { $0.reference.id == use.id }
    return ODM.element(
      "StudyEventDef",
      [
        "OID": Self.event(use.id), "Name": versions.last?.title.french ?? use.id.text,
        "Repeating": "Yes", "Type": use.role == .interview ? "Scheduled" : "Unscheduled",
      ],
      versions.map { ODM.element("FormRef", ["FormOID": $0.oid, "Mandatory": "No"]) })
  }

  private func form(_ form: ODMForm) -> Element {
    ODM.element(
      "FormDef",
      [
        "OID": form.oid, "Name": "\(form.title.french) (\(form.reference.version))",
        "Repeating": "No",
      ],
      form.askedGroups.map {
        ODM.element(
          "ItemGroupRef", ["ItemGroupOID": $0.oid, "Mandatory": ODM.yesNo(!$0.repeats)])
      })
  }

  private func groups(_ form: ODMForm) -> [Element] {
    form.askedGroups.map { group in
      ODM.element(
        "ItemGroupDef",
        ["OID": group.oid, "Name": group.name.french, "Repeating": ODM.yesNo(group.repeats)],
        group.items.map {
          ODM.element("ItemRef", ["ItemOID": $0.oid, "Mandatory": ODM.yesNo($0.isRequired)])
        })
    }
  }

  private func items(_ form: ODMForm) -> [Element] {
    form.askedGroups.flatMap(\.items).map { item in
      let list = item.codeList.map { ODM.element("CodeListRef", ["CodeListOID": $0]) }
      return ODM.element(
        "ItemDef",
        [
          "OID": item.oid, "Name": item.oid, "DataType": item.dataType,
          "Length": item.dataType == "text" ? "4000" : item.dataType == "integer" ? "10" : nil,
        ],
        [ODM.translated("Question", item.question)] + [list].compactMap(\.self))
    }
  }

  private func codeLists(_ form: ODMForm) -> [Element] {
    form.askedGroups.flatMap(\.items).compactMap { item in
      item.codeList.map { oid in
        ODM.element(
          "CodeList", ["OID": oid, "Name": item.oid, "DataType": "text"],
          item.codes.map {
            ODM.element(
              "CodeListItem", ["CodedValue": $0.code], [ODM.translated("Decode", $0.label)])
          })
      }
    }
  }

  // MARK: Who and where

  private var users: [Element] {
    Set(authors.map(Self.user)).sorted().map { oid in
      ODM.element(
        "User", ["OID": oid, "UserType": "Other"],
        [ODM.text("LoginName", String(oid.dropFirst("U.".count)))])
    }
  }

  private var locations: [Element] {
    let since = study.phases.map(\.from).min().map { "\($0)" } ?? "2000-01-01"
    return study.regions.map { region in
      ODM.element(
        "Location",
        [
          "OID": Self.location(region.id), "Name": region.label.french, "LocationType": "Site",
        ],
        [
          ODM.element(
            "MetaDataVersionRef",
            [
              "StudyOID": oid, "MetaDataVersionOID": Self.version, "EffectiveDate": since,
            ])
        ])
    }
  }
}
