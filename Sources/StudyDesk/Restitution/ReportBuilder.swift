import Disclosure
import Restitution
import StudyForms
import StudyLedger
import StudyModel
import StudyNeeds
import Wording

/// Makes a report from a plan: gathers people into tallies, then protects and words each table.
struct ReportBuilder {
  private let plan: RestitutionPlan
  private let study: Study
  private let asOf: Day
  private let isInvented: Bool
  private let styleSheet: String?
  private let voices: ReportVoices?
  /// Of all figures, in the order of the plan.
  private var tallies: [FigureTallies]

  /// How many people are best taken in at once: enough to keep processors busy, few enough for little
  /// memory.
  static let atOnce = 256

  /// - Throws: `DeskError` when the plan asks for what the study does not have.
  init(
    plan: RestitutionPlan, workspace: Workspace, asOf: Day, voices: ReportVoices? = nil
  ) throws {
    let needs = voices?.inOrder ?? []
    let plan = needs.isEmpty ? plan.withoutNeeds : plan
    self.plan = plan
    self.voices = voices
    study = workspace.study
    isInvented = workspace.demonstrationDay != nil
    styleSheet = try workspace.styleSheet(of: plan)
    self.asOf = asOf
    let layouts = FigureLayouts(workspace: workspace, asOf: asOf, needs: needs)
    tallies = try plan.sections.flatMap(\.figures).map { try FigureTallies($0, layouts: layouts) }
  }

  /// The questions whose answers are counted, or lead to those that are, by form.
  var questions: [String: Set<String>] {
    var questions: [String: Set<String>] = [:]
    for (source, leading) in tallies.flatMap(\.sources) {
      questions[source.form, default: []].formUnion(source.items + leading)
    }
    return questions
  }

  /// Takes in people, with the needs that their passages speak for: figure by figure, on all
  /// processors.
  mutating func add(_ people: [(person: CountedPerson, code: ParticipantCode)]) throws {
    let people = people.map { person, code in
      var person = person
      person.needs = voices?.behind[code] ?? []
      return person
    }
    tallies = try tallies.inParallel { figure in
      var figure = figure
      for person in people { figure.add(person) }
      return figure
    }.map { try $0.get() }
  }

  /// The report, its figures made safe together and with all that is out already.
  ///
  /// - Parameters:
  ///   - earlier: what is out already, by this study and by others.
  ///   - attendance: who came and went since; nil when nothing is out.
  ///   - deadline: when to give up.
  ///   - progress: hears the share done; what it throws ends the work.
  func report(
    after earlier: [ReleaseTables], knowing attendance: Attendance? = nil,
    until deadline: ContinuousClock.Instant,
    _ progress: (Double) throws -> Void
  ) throws -> ProvedReport {
    let ranking = voices?.beginRanking()
    let proved = try Presentations(tallies, plan).proved(
      on: asOf, of: study, after: earlier, knowing: attendance, until: deadline, progress)
    var rest = proved.figures[...]
    let parts = plan.sections.map { section in
      defer { rest = rest.dropFirst(section.figures.count) }
      return zip(rest, section.figures).map { detailed($0, $1, ranking) }
    }
    let report = try report(parts)
    let needs = Set(report.figures.flatMap(\.details).map(\.category))
    return ProvedReport(
      report: report, proof: proved.proof, rules: proved.rules, price: proved.price,
      quotes: needs.sorted().flatMap { voices?.quoteLines(of: ID($0)) ?? [] },
      toldWithoutNumber: voices?.ranked.subtracting(needs) ?? [])
  }

  /// A figure of needs with what is said below it about those whose number is printed.
  private func detailed(
    _ figure: Figure, _ planned: PlannedFigure, _ ranking: Underway<PriorityRanking>?
  ) -> Figure {
    guard planned.subject == .needs, let voices, let ranking, !figure.isWithheld,
      case .counts(let table, _) = figure.content
    else { return figure }
    let rest = Array(repeating: Coordinate.total, count: table.dimensions.count - 1)
    let printed = table.dimensions[0].leaves.filter {
      table[Address([.leaf($0)] + rest)].people ?? 0 > 0
    }
    return figure.with(
      voices.details(
        of: Set(printed), ranking.value, study: study, threshold: plan.threshold.people))
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
