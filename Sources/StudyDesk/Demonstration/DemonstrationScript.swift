import StudyForms
import StudyModel
import Wording

/// A study's demonstration as its files lay it down.
struct DemonstrationScript {
  let study: Study
  let scenario: Scenario
  let outlines: [FormOutline]

  /// Reads the files of a study's folder.
  /// - Throws: `DeskError` with everything that is wrong with them.
  init(forms folder: String) throws(DeskError) {
    let (study, faults) = StudyFile.read(
      try Files.text(folder + "/study.yaml", named: "study.yaml"))
    guard let study, faults.isEmpty else { throw .files(faults) }
    let forms = try Self.forms(of: study, in: folder)
    let name = DemonstrationFile.name
    let text = try Files.text(folder + "/" + name, named: name)
    let (scenario, findings) = DemonstrationFile(study: study, forms: forms).read(text)
    guard let scenario, findings.isEmpty else { throw .files(findings) }
    self.study = study
    self.scenario = scenario
    outlines = study.forms.compactMap { use in
      forms[use.id.text].map { FormOutline(use, $0, scenario.answers[use.id.text] ?? [:]) }
    }
  }

  /// When the study is opened: early on the first day.
  var opening: Moment { study.zone.moment(scenario.start, minuteOfDay: 7 * 60 + 30) }

  /// What everyone does, in the order of time.
  func turns(participants: Int, seed: UInt64, documents: Documents) -> TurnQueue {
    TurnQueue(
      days: scenario.end - scenario.start,
      (0..<participants).lazy.map {
        Agenda.turns(of: $0, in: scenario, study, documents, seed: seed)
      })
  }

  private static func forms(
    of study: Study, in folder: String
  ) throws(DeskError) -> [String: Questionnaire] {
    var forms: [String: Questionnaire] = [:]
    for use in study.forms {
      let name = "\(use.id).json"
      let reading = Questionnaire.read(
        try Files.bytes(folder + "/" + name, named: name), file: name)
      guard let form = reading.resource, !reading.findings.contains(where: \.isError) else {
        throw .form(reading.findings)
      }
      forms[use.id.text] = form
    }
    return forms
  }
}
