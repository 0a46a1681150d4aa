import StudyLedger
public import StudyModel
public import Wording

/// A study played by invented people, from the first enrolment to the present day.
///
/// It goes through the desk like everyone's acts, so that the gate is asked each time. The same
/// seed and number of participants give the same study; its keys, drawn by the system's chance,
/// differ each time.
public enum Demonstration {
  /// What unlocks everyone's keys in a demonstration: all of it is invented and open.
  public static let passphrase = "demonstration"

  /// The auditor of every demonstration: with the coordination the second who lets a restitution out.
  public static let auditor: ID<Referent> = "auditeur"

  /// Makes a workspace and plays the demonstration in it.
  ///
  /// - Parameters:
  ///   - folder: a folder that does not exist yet, or is empty.
  ///   - forms: the study's folder, with a `demonstration.yaml`.
  ///   - exports: the folder of plans and templates, or nil.
  ///   - seed: what all chance is drawn from.
  ///   - participants: how many people to invent, from 1 to a million.
  ///   - progress: told now and then how many acts are done, of how many.
  /// - Throws: `DeskError`; nothing is left behind when the demonstration's file holds errors.
  public static func build(
    in folder: String, forms: String, exports: String?, seed: UInt64, participants: Int,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> Workspace {
    guard (1...1_000_000).contains(participants) else {
      throw DeskError.unacceptable(
        "Le nombre de participants doit être de 1 à 1\u{A0}000\u{A0}000.",
        "The number of participants must be from 1 to 1,000,000.")
    }
    let script = try DemonstrationScript(forms: forms)
    guard try Files.isEmptyOrMissing(folder) else { throw DeskError.folderInUse(folder) }
    // Played beside its place: one that is cut off must not pass for a finished study.
    try Files.makingFolder(folder, isPrivate: true) { draft in
      let world = SimulatedWorld(now: script.opening, seed: seed)
      let workspace = try Workspace.create(
        in: draft, forms: forms, exports: exports, passphrase: passphrase, cost: .light,
        instruments: world.instruments)
      try workspace.takeExampleContacts()
      try workspace.takeExampleMail()
      try play(script, in: workspace, world, seed: seed, participants: participants, progress)
      try workspace.standStill(on: script.scenario.end)
    }
    return try Workspace(opening: folder)
  }

  private static func play(
    _ script: DemonstrationScript, in workspace: Workspace, _ world: SimulatedWorld, seed: UInt64,
    participants: Int, _ progress: (Int, Int) -> Void
  ) throws {
    let turns = script.turns(
      participants: participants, seed: seed, documents: try workspace.documents())
    let team = try assemble(in: workspace, world.instruments)
    var performance = Performance(
      Cast(script.scenario, script.study, seed: seed), script.outlines, world, team,
      participants: participants)
    try play(consume turns, &performance, in: workspace, progress)
    if let voices = script.scenario.voices {
      try VoicePlay(
        voices: voices, study: script.study, world: world, team: team, seed: seed
      ).play(in: workspace, of: performance.enrolled)
    }
    try StrangersPlay(
      strangers: script.scenario.strangers, study: script.study, forms: script.outlines,
      world: world, seed: seed
    ).play(at: Desk(workspace, as: team.founder, instruments: world.instruments))
    // Last, so that the people and their codes are those of a study without an auditor.
    try Desk(workspace, as: team.founder, instruments: world.instruments)
      .addUser(auditor, as: .auditor, passphrase: passphrase, cost: .light)
    try workspace.ledger().close()
  }

  /// Everyone of the study's file, with the demonstration's passphrase.
  private static func assemble(
    in workspace: Workspace, _ instruments: Instruments
  ) throws -> Performance.Team {
    let study = workspace.study
    let founder = try workspace.unlock(
      study.coordinators.first?.text ?? "", passphrase: passphrase)
    let desk = Desk(workspace, as: founder, instruments: instruments)
    for coordinator in study.coordinators.dropFirst() {
      try desk.addUser(coordinator, as: .coordinator, passphrase: passphrase, cost: .light)
    }
    var team = Performance.Team(founder: founder)
    for referent in study.referents {
      // The first of a region makes its keys and shares them with those who follow.
      let colleague = study.referents.first { $0.region == referent.region }
      let host = colleague.flatMap { team.referents[$0.id] }.map(desk.seating) ?? desk
      team.referents[referent.id] = try host.addUser(
        referent.id, as: .referent(of: referent.region), passphrase: passphrase, cost: .light)
    }
    return team
  }

  /// The day on which a study's demonstration stops, which a cockpit of it should show.
  public static func today(forms: String) throws -> Day {
    try DemonstrationScript(forms: forms).scenario.end
  }

  /// How many people a study's demonstration invents when nobody says how many.
  public static func participants(forms: String) throws -> Int {
    try DemonstrationScript(forms: forms).scenario.participants
  }

  /// How many acts are kept at once: few enough to tell of progress, and enough of a large
  /// number that a page of the file is not written again for each.
  private static func batch(of acts: Int) -> Int { min(max(acts / 100, 100), 10_000) }

  private static func play(
    _ turns: consuming TurnQueue, _ performance: inout Performance, in workspace: Workspace,
    _ progress: (Int, Int) -> Void
  ) throws {
    let desk = Desk(
      workspace, as: performance.team.founder, instruments: performance.world.instruments)
    let batch = batch(of: turns.count)
    var done = 0
    while done < turns.count {
      let next = turns.next(batch)
      try desk.together { desk in
        for turn in next { try performance.play(turn, at: desk) }
      }
      done += next.count
      progress(done, turns.count)
    }
  }
}
