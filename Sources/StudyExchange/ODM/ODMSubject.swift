import Markup
import StudyForms
import StudyModel
import Wording

/// One person's answers as ODM has them, each form with the record of who wrote it down and when.
struct ODMSubject {
  let study: ODMStudy
  let code: ParticipantCode
  let region: StudyModel.ID<Region>
  let answers: [ExportedAnswers]

  var element: Element {
    var times: [StudyModel.ID<FormUse>: Int] = [:]
    let events = answers.sorted { $0.dayText < $1.dayText }.map { answers in
      times[answers.form.id, default: 0] += 1
      return event(answers, times[answers.form.id] ?? 1)
    }
    return ODM.element(
      "SubjectData", ["SubjectKey": "\(code)"],
      [ODM.element("SiteRef", ["LocationOID": ODMStudy.location(region)])] + events)
  }

  private func event(_ answers: ExportedAnswers, _ time: Int) -> Element {
    let form = study.forms.first { $0.reference == answers.form }
    return ODM.element(
      "StudyEventData",
      ["StudyEventOID": ODMStudy.event(answers.form.id), "StudyEventRepeatKey": String(time)],
      [
        ODM.element(
          "FormData", ["FormOID": form?.oid],
          [audit(answers)] + (form.map { groups(of: answers, in: $0) } ?? []))
      ])
  }

  private func audit(_ answers: ExportedAnswers) -> Element {
    let writing = answers.writings[answers.writings.count - 1]
    let isAmended = answers.writings.count > 1
    return ODM.element(
      "AuditRecord", [:],
      [
        ODM.element("UserRef", ["UserOID": ODMStudy.user(writing.author)]),
        ODM.element("LocationRef", ["LocationOID": ODMStudy.location(region)]),
        ODM.text("DateTimeStamp", "\(writing.at)"),
      ]
        + (isAmended
          ? [ODM.text("ReasonForChange", "Amended, writing \(answers.writings.count)")] : [])
        + [ODM.text("SourceID", "\(writing.event)")])
  }

  // MARK: Values

  private func groups(of answers: ExportedAnswers, in form: ODMForm) -> [Element] {
    guard let response = QuestionnaireResponse.read(answers.response, file: "").resource else {
      return []
    }
    var reading = ODMValues(form: form)
    reading.read(response.items, in: 0)
    return reading.groups.filter { !$0.values.isEmpty }.map { group in
      ODM.element(
        "ItemGroupData",
        ["ItemGroupOID": form.groups[group.place].oid, "ItemGroupRepeatKey": group.key],
        group.values.map { ODM.element("ItemData", ["ItemOID": $0.item, "Value": $0.value]) })
    }
  }
}

/// Sorts what was answered into item groups, a new one each time that something repeats.
private struct ODMValues {
  struct Group {
    let place: Int
    /// Which time it stands there; nil for what stands once.
    let key: String?
    var values: [(item: String, value: String)] = []
  }

  let form: ODMForm
  private(set) var groups: [Group]
  private var times: [Int: Int] = [:]

  init(form: ODMForm) {
    self.form = form
    groups = [Group(place: 0, key: nil)]
  }

  mutating func read(_ items: [ResponseItem], in group: Int) {
    for item in items {
      if let opened = form.opening[item.linkId], item.answers.isEmpty {
        read(item.items, in: open(opened))
        continue
      }
      read(item, in: group)
      read(item.items, in: group)
    }
  }

  private mutating func read(_ item: ResponseItem, in group: Int) {
    let known = form.items[item.linkId] ?? []
    if known.first?.option != nil { addChoices(item, known, to: group) }
    for answer in item.answers {
      let place = form.opening[item.linkId].map { open($0) } ?? group
      if let value = answer.value, let only = known.first, only.option == nil {
        groups[place].values.append((only.oid, odm(value, only)))
      }
      read(answer.items, in: place)
    }
  }

  private mutating func addChoices(_ item: ResponseItem, _ known: [ODMItem], to group: Int) {
    let chosen = item.answers.compactMap(\.value).map { value in
      value.kind == .string ? AnalysisVariable.Option.other.code : value.dataText
    }
    groups[group].values += known.map { each in
      (each.oid, chosen.contains(each.option ?? "") ? "true" : "false")
    }
  }

  private func odm(_ value: StudyForms.Answer, _ item: ODMItem) -> String {
    switch value {
    case .boolean(let yes): yes ? "true" : "false"
    case .string where !item.codes.isEmpty: AnalysisVariable.Option.other.code
    default: value.dataText
    }
  }

  private mutating func open(_ place: Int) -> Int {
    times[place, default: 0] += 1
    groups.append(Group(place: place, key: times[place].map(String.init)))
    return groups.count - 1
  }
}
