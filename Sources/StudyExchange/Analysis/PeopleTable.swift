import StudyForms
public import StudyModel
public import Wording

/// `people.csv`: a row for each person, with the last answer to each question.
struct PeopleTable {
  static let file = "people.csv"

  let plan: AnalysisPlan

  /// Names that nothing else may take.
  static let fixedColumns = ["participant", "region", "status", "agreed_on"]

  var columns: [AnalysisColumn] {
    let study = plan.study
    let regions = study.regions.map { AnalysisVariable.Option(code: $0.id.text, label: $0.label) }
    let statuses = SubjectStatus.allCases.map {
      AnalysisVariable.Option(code: $0.rawValue, label: $0.words)
    }
    return [
      AnalysisColumn(
        name: "participant", label: Phrase("Code de la personne", "The person’s code"),
        kind: .words, isRequired: true),
      AnalysisColumn(
        name: "region", label: Phrase("Région d’inscription", "Region of enrolment"),
        kind: .code(regions), isRequired: true),
      AnalysisColumn(
        name: "status", label: Phrase("Où en est la participation", "How the participation stands"),
        kind: .code(statuses), isRequired: true),
      AnalysisColumn(
        name: "agreed_on", label: Phrase("Jour du premier accord", "Day of the first agreement"),
        kind: .day, isRequired: true),
    ]
      + zip(plan.conditionColumns, study.conditions).map { name, condition in
        AnalysisColumn(name: name, label: condition.label, kind: .yesNo, isRequired: true)
      } + zip(plan.countColumns, plan.forms).flatMap(columns)
  }

  private func columns(_ count: String, of form: AnalysisPlan.Form) -> [AnalysisColumn] {
    [
      AnalysisColumn(
        name: count,
        label: form.title + Phrase("\u{A0}: nombre de fois", ": number of times"), kind: .whole,
        isRequired: true)
    ]
      + plan.variables.filter { $0.form == form.id }.flatMap(columns)
  }

  private func columns(of variable: AnalysisVariable) -> [AnalysisColumn] {
    guard !variable.optionNames.isEmpty else {
      let kind = variable.repeats ? .words : variable.kind
      return [AnalysisColumn(name: variable.name, label: variable.label, kind: kind)]
    }
    return zip(variable.optionNames, variable.options).map { name, option in
      AnalysisColumn(
        name: name, label: variable.label + Phrase("\u{A0}: ", ": ") + option.label, kind: .yesNo)
    }
  }

  /// The row of one person.
  func row(_ person: AnalysisPerson, _ answers: [AnalysisAnswers]) -> [String] {
    let counts = Dictionary(grouping: answers, by: \.form).mapValues(\.count)
    var last: [Int: [StudyForms.Answer]] = [:]
    for filled in answers {
      for (place, values) in filled.values { last[place] = values }
    }
    var cells = [
      "\(person.code)", person.region.text, person.status.rawValue, "\(person.agreedOn)",
    ]
    cells += plan.study.conditions.map { person.conditions.contains($0.id) ? "1" : "0" }
    for form in plan.forms {
      cells.append(String(counts[form.id] ?? 0))
      for (place, variable) in plan.variables.enumerated() where variable.form == form.id {
        cells += self.cells(of: last[place] ?? [], variable)
      }
    }
    return cells
  }

  /// The cells of a variable; empty ones where nothing was answered.
  private func cells(of values: [StudyForms.Answer], _ variable: AnalysisVariable) -> [String] {
    let texts = values.map { cell($0, variable) }
    guard !variable.optionNames.isEmpty else { return [texts.joined(separator: " | ")] }
    return variable.options.map { option in
      values.isEmpty ? "" : texts.contains(option.code) ? "1" : "0"
    }
  }

  private func cell(_ value: StudyForms.Answer, _ variable: AnalysisVariable) -> String {
    let isOther = value.kind == .string && !variable.isWords
    return isOther ? AnalysisVariable.Option.other.code : value.dataText
  }
}

/// What a row says of a person besides their answers.
public struct AnalysisPerson: Sendable {
  let code: ParticipantCode
  let region: StudyModel.ID<Region>
  let status: SubjectStatus
  let agreedOn: Day
  let conditions: [StudyModel.ID<StudyModel.Condition>]

  /// A person who may be told of, with the day of their first agreement.
  public init(
    _ code: ParticipantCode, region: StudyModel.ID<Region>, status: SubjectStatus, agreedOn: Day,
    conditions: [StudyModel.ID<StudyModel.Condition>]
  ) {
    self.code = code
    self.region = region
    self.status = status
    self.agreedOn = agreedOn
    self.conditions = conditions
  }
}
