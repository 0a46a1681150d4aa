import StudyDesk
import StudyModel
import Testing
import Wording

/// What became, since, of the quotes of a restitution that was built.
struct `A restitution with quotes, before it goes out` {
  let stage: Stage
  let desk: Desk
  let name: String

  init() throws {
    stage = try Stage()
    let workspace = try stage.build("study")
    try workspace.addPlan()
    desk = try workspace.deskOfToday()
    name = try desk.buildRestitution(desk.plan()).name
  }

  private func quoted() throws -> [QuoteLine] {
    try desk.quotes().filter { $0.quote.releases.contains(name) }
  }

  /// Chooses words of somebody who is not quoted in it, and lets them go again.
  private func changeMind(onOneOf quoted: Set<ParticipantCode>) throws -> Bool {
    for need in try desk.needs().open {
      for found in try desk.trace(need.id).passages where !quoted.contains(found.participant) {
        let choice = QuoteChosen(
          passage: found.passage, blanks: [], condition: nil, region: nil, need: need.id,
          figure: nil)
        guard let quote = try? desk.choose(choice, of: found.participant) else { continue }
        try desk.drop(quote, of: found.participant, reason: "essai")
        return true
      }
    }
    return false
  }

  @Test func `goes out when the quote that was dropped since is not in it`() throws {
    let quoted = try Set(quoted().map(\.participant))
    try #require(!quoted.isEmpty)
    try #require(try changeMind(onOneOf: quoted))
    guard case .awaitsAnother = try desk.publish(name) else {
      Issue.record("refused")
      return
    }
  }

  @Test func `does not go out with a quote that was dropped, and says that this is why`() throws {
    let line = try #require(try quoted().first)
    try desk.drop(line.quote.id, of: line.participant, reason: "trop reconnaissable")
    let refusal = try #require(error { _ = try desk.publish(name) })
    #expect(refusal.code == .unacceptable)
    #expect(refusal.words.french.contains("citation"))
    #expect(!refusal.words.french.contains("s’est retiré"))
  }
}
