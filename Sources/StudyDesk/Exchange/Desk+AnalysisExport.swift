import JSONTree
import StudyExchange
import StudyForms
import StudyModel
import Wording

extension Desk {
  /// Hands data to a statistician: a folder with a row for each person and a row for each answer as
  /// CSV in a Data Package, a codebook to read, and scripts for R, Stata and SPSS.
  ///
  /// Who took it, for whom and what for is in the ledger before anything is written. Words of people's
  /// own stay here unless they are asked for: they may tell who somebody is.
  /// - Parameters:
  ///   - selection: whose answers, and of which days.
  ///   - withWords: whether answers in words go too.
  ///   - recipient: who gets it.
  ///   - purpose: what for.
  ///   - folder: where to; nothing, or an empty folder, may stand there.
  public func exportForAnalysis(
    _ selection: ExportSelection, withWords: Bool = false, for recipient: String, purpose: String,
    toFolder folder: String
  ) throws -> DataHandedOver {
    try require(.export)
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.alreadyThere(folder) }
    return try Files.makingFolder(folder, isPrivate: true) { draft in
      let handover = try noteHandover(
        of: selection, as: .analysis, for: recipient, purpose: purpose)
      let plan = AnalysisPlan(study, forms: try analysisForms(handover), withWords: withWords)
      let package = AnalysisPackage(plan, handover.exported, at: handover.event.recordedAt)
      let count = try writeTables(of: plan, selection, handover, in: draft)
      try write(package, in: draft)
      return handover.done(count, questionsLeftOut: plan.leftOut)
    }
  }

  /// The forms that were answered, each with its versions.
  private func analysisForms(_ handover: Handover) throws -> [AnalysisPlan.Form] {
    let versions = Dictionary(grouping: handover.formsInOrder, by: \.id)
    return try study.forms.map(\.id).compactMap { id in
      guard let references = versions[id] else { return nil }
      let read = try references.map { try workspace.form($0).questionnaire }
      let title = read.last?.title?.phrase ?? Phrase(same: id.text)
      return AnalysisPlan.Form(id: id.text, title: title, versions: read)
    }
  }

  private func writeTables(
    of plan: AnalysisPlan, _ selection: ExportSelection, _ handover: Handover, in draft: String
  ) throws -> Int {
    try PrivateFile("\(draft)/people.csv").write { people in
      try PrivateFile("\(draft)/answers.csv").write { answers in
        var writer = try AnalysisWriter(plan, people: people, answers: answers)
        try forEachPerson(in: selection, handover.codes) { person, _ in
          try writer.add(row(of: person), person.answers)
        }
        return writer.count
      }
    }
  }

  private func row(of person: ExportedPerson) -> AnalysisPerson {
    let participant = person.participant
    return AnalysisPerson(
      participant.id, region: participant.recruitedIn, status: person.status,
      agreedOn: study.zone.day(of: person.agreedAt),
      conditions: participant.enrolment.conditions)
  }

  private func write(_ package: AnalysisPackage, in draft: String) throws {
    let pages = Language.allCases.map { language in
      let page = AnalysisCodebookPage(package: package, language: language)
      return (file: AnalysisCodebookPage.file(language), bytes: Array(page.text.utf8))
    }
    let rest = [
      (file: "datapackage.json", bytes: package.dataPackage.bytes(.pretty)),
      (file: "codebook.csv", bytes: package.codebook),
    ]
    for (file, bytes) in rest + pages + package.scripts {
      try PrivateFile("\(draft)/\(file)").write(bytes)
    }
  }
}
