import Disclosure
public import Restitution
import StudyLedger
import StudyModel
public import Wording

extension Desk {
  /// The plan in that file of `exports/plans`, named without `.yaml`.
  public func plan(_ name: String = "restitution") throws(DeskError) -> RestitutionPlan {
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { throw .noPlanName }
    return try workspace.plan(name)
  }

  /// The report of a plan, of everything recorded by the end of that day, without what was taken
  /// back since.
  public func report(
    _ plan: RestitutionPlan, asOf day: Day? = nil, progress: (Double) -> Void = { _ in }
  ) throws -> Report {
    try provedReport(plan, asOf: day, progress).report
  }

  /// The report of a plan, and what its numbers that are not printed cost.
  public func outlook(
    _ plan: RestitutionPlan, asOf day: Day? = nil, progress: (Double) -> Void = { _ in }
  ) throws -> (report: Report, price: HidingPrice) {
    let proved = try provedReport(plan, asOf: day, progress)
    return (proved.report, proved.price)
  }

  func provedReport(
    _ plan: RestitutionPlan, asOf day: Day? = nil, _ progress: (Double) throws -> Void = { _ in }
  ) throws -> ProvedReport {
    try require(.report)
    let day = day ?? today
    let now = instruments.now()
    try refuseFuture(day, now: now)
    return try inPlanWords {
      let histories = Histories(self, asOf: day, now: now)
      var voices = try voices(of: plan, asOf: day, histories, now: now)
      while true {
        let proved = try provedReport(plan, asOf: day, now: now, histories, voices, progress)
        guard !proved.toldWithoutNumber.isEmpty, let told = voices else { return proved }
        voices = told.ranking(only: told.ranked.subtracting(proved.toldWithoutNumber))
      }
    }
  }

  private func provedReport(
    _ plan: RestitutionPlan, asOf day: Day, now: Moment, _ histories: Histories,
    _ voices: ReportVoices?, _ progress: (Double) throws -> Void
  ) throws -> ProvedReport {
    var builder = try ReportBuilder(plan: plan, workspace: workspace, asOf: day, voices: voices)
    let counter = PersonCounter(desk: self, needs: builder.questions, asOf: day, judgedAt: now)
    var isAnyoneEnrolled = false
    let counted: @Sendable (Participant, [Event]) throws -> (CountedPerson?, ParticipantCode) = {
      try (counter.person($0, $1), $0.id)
    }
    let earlier = try publicTables()
    var people: [ParticipantCode: CountedPerson] = [:]
    var waiting: [(CountedPerson, ParticipantCode)] = []
    try histories.forEach(making: counted) { person, code in
      isAnyoneEnrolled = true
      if let person { waiting.append((person, code)) }
      if !earlier.isEmpty { people[code] = person }
      if waiting.count >= ReportBuilder.atOnce {
        try builder.add(waiting)
        waiting = []
      }
    }
    try builder.add(waiting)
    guard isAnyoneEnrolled else { throw DeskError.nobodyEnrolled(by: day) }
    let days = Set(earlier.compactMap(\.asOf))
    return try builder.report(
      after: earlier,
      knowing: earlier.isEmpty
        ? nil
        : try attendance(on: days, judging: people, by: builder.questions),
      until: .now + .seconds(120), progress)
  }

  /// Builds the restitution into a new folder of `releases/` and records that it was built.
  ///
  /// - Parameters:
  ///   - plan: what it shows.
  ///   - day: the last day that is counted; today when nil.
  ///   - typesetter: what makes the PDF and PNG files; without it a release has none.
  ///   - progress: told from time to time how much of the proof is done, from 0 to 1.
  public func buildRestitution(
    _ plan: RestitutionPlan, asOf day: Day? = nil, typesetter: Typesetter? = nil,
    progress: (Double) -> Void = { _ in }
  ) throws -> BuiltRestitution {
    UnfinishedFolder.sweep(workspace.path("releases"), where: Files.isLeftover)
    let proved = try provedReport(plan, asOf: day, progress)
    let report = proved.report
    let (typeset, printing) = try typeset(report, with: typesetter)
    let tables = ReleaseFile(
      path: ReleaseTables.file, bytes: ReleaseTables.bytes(proved.proof.tables, proved.rules))
    let files = try report.files(typeset: typeset) + [tables]
    let manifest = files.map { "\(Digest(of: $0.bytes))  \($0.path)\n" }.joined()
    let sums = ReleaseFile(path: "SHA256SUMS", bytes: Array(manifest.utf8))
    let digest = Digest(of: sums.bytes)
    let draft = try UnfinishedFolder(workspace.path("releases/.new-\(EventID(instruments))"))
    defer { draft.remove() }
    try fill(draft.path, with: files + [sums])
    let now = instruments.now()
    let name = try inTransaction { transaction in
      // Under the ledger's lock nobody else takes the name, and a folder that cannot be moved to
      // its place takes its record back with it.
      let name = try freeName(for: "\(plan.id)-\(report.asOf)")
      try append(
        .restitutionBuilt(RestitutionBuilt(release: name, asOf: report.asOf, manifest: digest)),
        to: .study, effectiveAt: now, now: now, in: transaction)
      for line in proved.quotes {
        let placed = QuotePlaced(quote: line.quote.id, release: name)
        try append(
          .quote(.placed(placed)), to: .participant(line.participant), effectiveAt: now, now: now,
          in: transaction)
      }
      try Files.move(draft.path, to: workspace.path("releases/" + name))
      return name
    }
    let folder = workspace.path("releases/" + name)
    return BuiltRestitution(
      name: name, folder: folder, page: folder + "/index.html", report: report, manifest: digest,
      printing: printing, price: proved.price, twin: try twin(of: name, digest, report.asOf))
  }

  /// The restitution built before of the same day, and whether its files are the same.
  private func twin(
    of name: String, _ manifest: Digest, _ day: Day
  ) throws -> BuiltRestitution.Twin? {
    try recordedReleases().last { $0.name != name && $0.asOf == day }
      .map { BuiltRestitution.Twin(name: $0.name, isSame: $0.manifest == manifest) }
  }

  /// A name that no release ever had, not even one that is gone, and no declared counts.
  private func freeName(for name: String) throws -> String {
    let known = Set(try recordedReleases().map(\.name) + declarations().map(\.name))
    var number = 1
    var free = name
    while known.contains(free) || Files.exists(workspace.path("releases/" + free)) {
      number += 1
      free = "\(name)-\(number)"
    }
    return free
  }

  /// A program that gives up takes nothing else of the release with it.
  private func typeset(
    _ report: Report, with typesetter: Typesetter?
  ) throws -> ([ReleaseFile], BuiltRestitution.Printing) {
    guard let typesetter else { return ([], .withoutProgram) }
    let folder = try UnfinishedFolder(workspace.path("releases/.setting-\(EventID(instruments))"))
    defer { folder.remove() }
    do {
      return (try typesetter.make(report.typesetting(), in: folder.path), .done)
    } catch let fault as TypesettingFault {
      return ([], .failed(fault.words))
    }
  }

  /// Everything is written beside its place first, so that no half release is ever seen. What a
  /// power cut may still take shows in the list of releases, and is built again in a moment.
  private func fill(_ draft: String, with files: [ReleaseFile]) throws(DeskError) {
    for file in files {
      let path = draft + "/" + file.path
      try Files.makeFolder(Files.parent(of: path))
      try Files.fill(path, with: file.bytes)
    }
  }
}

/// Runs what a plan asks for; what cannot be made of it is said of the plan.
private func inPlanWords<Result>(_ body: () throws -> Result) throws -> Result {
  do { return try body() } catch let fault as TableFault {
    throw DeskError.impossible("\(fault)")
  } catch let fault as ReportFault {
    throw DeskError.impossible("\(fault)")
  }
}

extension DeskError {
  fileprivate static var noPlanName: DeskError {
    .unacceptable(
      """
      Nommez un plan du dossier exports/plans, sans chemin et sans .yaml, comme «\u{A0}restitution\u{A0}».
      """,
      "Name a plan of the folder exports/plans, without a path and without .yaml: “restitution”.")
  }

  fileprivate static func nobodyEnrolled(by day: Day) -> DeskError {
    .unacceptable(
      """
      Personne n’était encore inscrit le \(day.words.french)\u{A0}: il n’y a rien à restituer.
      """,
      "Nobody was enrolled yet on \(day.words.english): there is nothing to report on.")
  }

  fileprivate static func impossible(_ fault: String) -> DeskError {
    .unacceptable(
      "Le plan de la restitution demande ce qui ne peut pas être fait\u{A0}: \(fault).",
      "The plan of the restitution asks for what cannot be made: \(fault).")
  }
}
