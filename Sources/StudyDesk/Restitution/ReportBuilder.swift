import Disclosure
import Restitution
import StudyForms
import StudyModel
import Wording

/// Makes a report from a plan: gathers people into tallies, then protects and words each table.
struct ReportBuilder {
  private let plan: RestitutionPlan
  private let study: Study
  private let asOf: Day
  private let isInvented: Bool
  private let styleSheet: String?
  private var tallies: [[FigureTallies]]

  /// - Throws: `DeskError` when the plan asks for what the study does not have.
  init(plan: RestitutionPlan, workspace: Workspace, asOf: Day) throws {
    self.plan = plan
    study = workspace.study
    isInvented = workspace.demonstrationDay != nil
    styleSheet = try workspace.styleSheet(of: plan)
    self.asOf = asOf
    let layouts = FigureLayouts(workspace: workspace, asOf: asOf)
    tallies = try plan.sections.map { section in
      try section.figures.map { try FigureTallies($0, layouts: layouts) }
    }
  }

  /// The questions whose answers are counted, by form.
  var questions: [String: Set<String>] {
    var questions: [String: Set<String>] = [:]
    for source in tallies.joined().flatMap(\.sources) {
      questions[source.form, default: []].insert(source.item)
    }
    return questions
  }

  mutating func add(_ person: CountedPerson) {
    for section in tallies.indices {
      for figure in tallies[section].indices { tallies[section][figure].add(person) }
    }
  }

  /// The report, its figures made safe together and with all that is out already.
  ///
  /// - Parameters:
  ///   - earlier: what is out already, by this study and by others.
  ///   - deadline: when to give up.
  ///   - progress: hears the share done; what it throws ends the work.
  func report(
    after earlier: [ReleaseTables], until deadline: ContinuousClock.Instant,
    _ progress: (Double) throws -> Void
  ) throws -> ProvedReport {
    let proved = try Presentations(tallies.joined().map(\.self), plan).proved(
      on: asOf, of: study, after: earlier, until: deadline, progress)
    var rest = proved.figures[...]
    let parts = tallies.map { section in
      defer { rest = rest.dropFirst(section.count) }
      return Array(rest.prefix(section.count))
    }
    return ProvedReport(report: try report(parts), proof: proved.proof, rules: proved.rules)
  }

  private func report(_ figures: [[Figure]]) throws -> Report {
    let all = figures.flatMap(\.self)
    return try Report(
      title: plan.title, subtitle: plan.subtitle, study: study.title, asOf: asOf,
      isProvisional: false, isInvented: isInvented, threshold: plan.threshold,
      summary: filled(plan.summary, with: all),
      sections: zip(plan.sections, figures).map { section, figures in
        Section(
          id: section.id, heading: section.heading,
          paragraphs: filled(section.paragraphs, with: all), figures: figures)
      },
      method: plan.method, limits: plan.limits, glossary: plan.glossary,
      percentagesFrom: plan.percentagesFrom, givesIntervals: plan.publication.givesIntervals,
      publication: publication, styleSheet: styleSheet)
  }

  /// What catalogues are told: who answers for the study, and which months it covers.
  private var publication: Publication {
    Publication(
      identifier: "\(study.id)/\(plan.id)", publisher: study.legalBasis.controller,
      period: study.phase(study.interviews.phase).map { phase in
        phase.from...max(phase.from, min(phase.to, asOf))
      },
      keywords: plan.publication.keywords, contact: plan.publication.contact,
      address: plan.publication.address)
  }

  /// The sentences whose numbers may all be printed.
  private func filled(_ sentences: [Phrase], with figures: [Figure]) -> [Phrase] {
    sentences.compactMap { sentence in
      let words = Language.allCases.compactMap {
        Sentence(sentence[$0]).filled(
          with: figures, percentagesFrom: plan.percentagesFrom, in: $0)
      }
      return words.count == 2 ? Phrase(words[0], words[1]) : nil
    }
  }
}

extension Workspace {
  /// The style sheet that a plan names, which lies beside it.
  fileprivate func styleSheet(of plan: RestitutionPlan) throws(DeskError) -> String? {
    guard let name = plan.publication.styleSheet else { return nil }
    let file = "exports/plans/" + name
    return try Files.text(path(file), named: file)
  }
}
