import Disclosure
import Foundation
import Restitution
import StudyDesk
import StudyModel
import StudyNeeds
import Testing
import Wording

struct `What a restitution says of needs` {
  let stage: Stage
  let workspace: Workspace
  let desk: Desk

  init() throws {
    stage = try Stage()
    workspace = try stage.build("study")
    desk = try workspace.deskOfToday()
    try workspace.addPlan()
  }

  private func figure(_ report: Report) throws -> Figure {
    try #require(report.figures.first { $0.id == "besoins" })
  }

  @Test func `is their order, how sure it is, and only needs whose number is printed`() throws {
    let figure = try figure(desk.report(desk.plan()))
    #expect(!figure.details.isEmpty)
    guard case .counts(let table, _) = figure.content else { return }
    for detail in figure.details {
      let people = try #require(table[[.leaf(detail.category)]].people)
      #expect(people >= 5)
      #expect(detail.sentences[0].french.hasPrefix("Rang "))
      #expect(detail.sentences[0].french.contains("des tirages"))
    }
  }

  private func listed(_ report: Report) throws -> [String] {
    try figure(report).dimensions[0].leaves
  }

  private func stated(_ need: ID<Need>, _ english: String) -> NeedStated {
    NeedStated(
      need: need, french: "Un besoin inventé", english: english, theme: "agenda", function: nil,
      moment: nil)
  }

  @Test func `lists no need that too few people carry, and says so whether or not there is one`()
    throws
  {
    let before = try figure(desk.report(desk.plan()))
    try desk.state(stated("a-need-of-nobody", "Nobody's need"))
    try desk.state(stated("a-need-of-one", "A single person's need"))
    let passage = try #require(try desk.trace(ID(before.dimensions[0].leaves[0])).passages.first)
    try desk.support("a-need-of-one", by: passage.mark.id, of: passage.participant)
    let built = try desk.buildRestitution(desk.plan())
    let after = try figure(built.report)
    #expect(after.dimensions == before.dimensions)
    #expect(after.details == before.details)
    #expect(after.note == before.note)
    #expect(after.note?.english.contains("fewer than 5\u{A0}people carry it") == true)
    let files = FileManager.default.enumerator(atPath: built.folder)
    for case let name as String in files ?? .init() {
      guard let text = try? String(contentsOfFile: built.folder + "/" + name, encoding: .utf8)
      else { continue }
      for secret in ["a-need-of", "Un besoin inventé", "single person"] {
        #expect(!text.contains(secret), "\(name)")
      }
    }
  }

  @Test func `lists a need without its number only when a restitution that is out lists it`() throws
  {
    let built = try desk.buildRestitution(desk.plan())
    let first = try listed(built.report)
    var strict = try desk.plan()
    strict.threshold = .standard
    let draft = try listed(desk.report(strict))
    #expect(draft.count < first.count)
    let auditor = desk.seating(try desk.addUser("controle", as: .auditor, passphrase: nil))
    _ = try desk.publish(built.name)
    _ = try auditor.publish(built.name)
    #expect(Set(try listed(desk.report(strict))) == Set(first))
    let gone = try #require(first.first { !draft.contains($0) })
    let statement = try #require(try desk.needs()[ID(gone)]).statement
    try desk.revise(
      NeedStated(
        need: statement.need, french: statement.french + " Autrement.", english: statement.english,
        theme: statement.theme, function: nil, moment: nil),
      reason: "Inventé.")
    #expect(try listed(desk.report(strict)).contains(gone) == false)
  }

  /// Someone whose quotes name their condition, of which few take part in their region.
  private func someoneRecognisable() throws -> (QuoteLine, ID<Region>)? {
    let people = try desk.participants()
    for line in try desk.quotes() where line.isReady {
      guard let condition = line.quote.record.condition, line.quote.record.region == nil,
        let person = people.first(where: { $0.id == line.participant })
      else { continue }
      let region = person.recruitedIn
      let group = people.filter {
        $0.recruitedIn == region && $0.enrolment.conditions.contains(condition)
      }
      if group.count < 5 { return (line, region) }
    }
    return nil
  }

  @Test func `labels no two quotes of a person so that together they name too few`() throws {
    let (line, region) = try #require(try someoneRecognisable())
    func labels() throws -> Set<String> {
      let quotes = try figure(desk.report(desk.plan())).details.flatMap(\.quotes)
      return Set(quotes.filter { $0.words == line.words }.map(\.label.english))
    }
    #expect(try labels().allSatisfy { $0.contains(" · ") })
    var choice = line.quote.record
    choice.condition = nil
    choice.region = region
    choice.passage = Passage(
      place: choice.passage.place, start: choice.passage.start, length: choice.passage.length - 1)
    choice.blanks = []
    let second = try desk.choose(choice, of: line.participant)
    let referent = try #require(
      try desk.participants().first { $0.id == line.participant }
    ).enrolment.referent
    try workspace.deskOfToday(as: "\(referent)").release(second, of: line.participant)
    #expect(try labels() == ["From a logbook"])
  }

  @Test func `holds quotes of those who agreed, noted on their record when it is built`() throws {
    let built = try desk.buildRestitution(desk.plan())
    let details = try figure(built.report).details
    let quotes = details.flatMap(\.quotes)
    #expect(!quotes.isEmpty)
    #expect(
      details.allSatisfy { Set($0.quotes.map(\.words)).count == $0.quotes.count },
      "The same words stand twice below one need.")
    let lines = try desk.quotes().filter { $0.quote.releases == [built.name] }
    #expect(Set(lines.compactMap { $0.words?.withFrenchSpaces }) == Set(quotes.map(\.words)))
  }

  @Test func `is nowhere in a new release once the person has withdrawn`() throws {
    let first = try desk.report(desk.plan())
    let words = Set(try figure(first).details.flatMap(\.quotes).map(\.words))
    for line in try desk.quotes() where line.isReady {
      _ = try desk.withdraw(line.participant, .quotes)
    }
    let built = try desk.buildRestitution(desk.plan())
    #expect(try figure(built.report).details.flatMap(\.quotes).isEmpty)
    let files = FileManager.default.enumerator(atPath: built.folder)
    for case let name as String in files ?? .init() {
      guard let text = try? String(contentsOfFile: built.folder + "/" + name, encoding: .utf8)
      else { continue }
      #expect(!words.contains { text.contains($0) }, "\(name)")
    }
  }

  @Test func `once out, is not dropped when the person withdraws, and known by its release`() throws
  {
    let built = try desk.buildRestitution(desk.plan())
    let line = try #require(try desk.quotes().first { $0.quote.releases == [built.name] })
    let auditor = desk.seating(try desk.addUser("controle", as: .auditor, passphrase: nil))
    _ = try desk.publish(built.name)
    _ = try auditor.publish(built.name)
    #expect(try desk.publishedReleases() == [built.name])
    _ = try desk.withdraw(line.participant, .quotes)
    let out = try #require(
      try desk.quoteStandings(of: line.participant).first { $0.id == line.quote.id })
    #expect(!out.isDropped && out.releases == [built.name])
  }

  @Test func `quotes nobody who has taken their words back since, whatever day it counts`() throws {
    let day = desk.today - 1
    let quotes = try figure(desk.report(desk.plan(), asOf: day)).details.flatMap(\.quotes)
    try #require(!quotes.isEmpty)
    for line in try desk.quotes() where line.isReady {
      _ = try desk.withdraw(line.participant, .quotes)
    }
    let after = try figure(desk.report(desk.plan(), asOf: day))
    #expect(after.details.flatMap(\.quotes).isEmpty)
  }

  @Test func `is dropped when the restitution that holds it never went out`() throws {
    let built = try desk.buildRestitution(desk.plan())
    let line = try #require(try desk.quotes().first { $0.quote.releases == [built.name] })
    _ = try desk.withdraw(line.participant, .quotes)
    let standings = try desk.quoteStandings(of: line.participant)
    #expect(standings.first { $0.id == line.quote.id }?.isDropped == true)
    #expect(error { _ = try desk.publish(built.name) }?.code == .unacceptable)
  }

  @Test func `unpublished, goes with the erasure of someone it quotes, and the receipt says so`()
    throws
  {
    let built = try desk.buildRestitution(desk.plan())
    let line = try #require(try desk.quotes().first { $0.quote.releases == [built.name] })
    let receipt = try desk.erase(line.participant, ground: .order, reason: "Décision.")
    #expect(receipt.droppedReleases == [built.name])
    #expect(receipt.quotedIn.isEmpty)
    #expect(receipt.text.french.contains("qui vous citaient (\(built.name))."))
    #expect(!FileManager.default.fileExists(atPath: built.folder))
  }

  @Test func `published, is named in the receipt of an erasure`() throws {
    let built = try desk.buildRestitution(desk.plan())
    let line = try #require(try desk.quotes().first { $0.quote.releases == [built.name] })
    let auditor = desk.seating(try desk.addUser("controle", as: .auditor, passphrase: nil))
    _ = try desk.publish(built.name)
    _ = try auditor.publish(built.name)
    let receipt = try desk.erase(line.participant, ground: .order, reason: "Décision.")
    #expect(receipt.quotedIn == [built.name])
    #expect(receipt.droppedReleases.isEmpty)
    #expect(receipt.text.english.contains("in what is published already (\(built.name)): they"))
    #expect(try desk.releases().map(\.state) == [.intact])
  }

  @Test func `published, is named in the receipt even when its folder is on this computer no more`()
    throws
  {
    let built = try desk.buildRestitution(desk.plan())
    let line = try #require(try desk.quotes().first { $0.quote.releases == [built.name] })
    let auditor = desk.seating(try desk.addUser("controle", as: .auditor, passphrase: nil))
    _ = try desk.publish(built.name)
    _ = try auditor.publish(built.name)
    try FileManager.default.removeItem(atPath: built.folder)
    let receipt = try desk.erase(line.participant, ground: .order, reason: "Décision.")
    #expect(receipt.quotedIn == [built.name])
    #expect(receipt.droppedReleases.isEmpty)
    #expect(receipt.text.french.contains("dans ce qui est déjà publié (\(built.name))"))
  }

  @Test func `published and then gone, has to come back from a backup before anything is built`()
    throws
  {
    let built = try desk.buildRestitution(desk.plan())
    let auditor = desk.seating(try desk.addUser("controle", as: .auditor, passphrase: nil))
    _ = try desk.publish(built.name)
    _ = try auditor.publish(built.name)
    try FileManager.default.removeItem(atPath: built.folder)
    let refusal = try #require(error { _ = try desk.buildRestitution(desk.plan()) })
    #expect(refusal.code == .inputOutput)
    #expect(refusal.words.english.contains("Take this folder from a backup."))
    #expect(error { _ = try desk.report(desk.plan()) }?.words == refusal.words)
  }

  @Test func `leads from each of its lines to the need, by what a reader sees`() throws {
    #expect(try desk.reportedNeeds() == nil)
    #expect(error { _ = try desk.meantNeed("1") }?.code == .doesNotExist)
    let built = try desk.buildRestitution(desk.plan())
    let reported = try #require(try desk.reportedNeeds())
    #expect(reported.release == built.name)
    for line in reported.lines {
      if let rank = line.rank { #expect(try desk.meantNeed("\(rank)") == line.need) }
      #expect(try desk.meantNeed(line.words.french.uppercased(), in: built.name) == line.need)
      #expect(try desk.meantNeed(line.words.english) == line.need)
      #expect(try desk.meantNeed(line.need.text) == line.need)
    }
    let detail = try #require(try figure(built.report).details.first)
    let rank = try #require(reported.rank(of: ID(detail.category)))
    let printed = Set(try figure(built.report).details.map(\.category))
    #expect(Set(reported.lines.filter { $0.rank != nil }.map(\.need.text)) == printed)
    #expect(detail.sentences[0].french.hasPrefix("Rang \(rank)\u{A0}"))
    let several = error { _ = try desk.meantNeed("un ") }
    #expect(several?.code == .unacceptable)
    #expect(error { _ = try desk.meantNeed("99") }?.code == .doesNotExist)
    #expect(error { _ = try desk.meantNeed("1", in: "jamais") }?.code == .doesNotExist)
    #expect(error { _ = try desk.meantNeed("licornes") }?.code == .doesNotExist)
  }

  @Test func `is said beside a ranking of the team's that holds more needs`() throws {
    #expect(try desk.reportedNeeds()?.remark(beside: desk.ranking()) == nil)
    try desk.state(stated("a-need-of-nobody", "Nobody's need"))
    _ = try desk.buildRestitution(desk.plan())
    let before = try #require(try desk.reportedNeeds()).remark(beside: desk.ranking())
    #expect(before?.french.contains("1\u{A0}besoin de cette liste n’y est pas classé") == true)
    #expect(before?.french.contains("formulé") == false)
    try desk.state(stated("a-later-need", "A need of later"))
    let after = try #require(try desk.reportedNeeds()).remark(beside: desk.ranking())
    #expect(after?.english.contains("1\u{A0}need of this list is not ranked in it") == true)
    #expect(after?.english.contains("1\u{A0}need was stated since") == true)
  }

  @Test func `tells the same shares of draws as the team's ranking of the same day`() throws {
    let details = try figure(desk.report(desk.plan())).details
    let method = try workspace.priorityMethod()
    let ranking = try desk.ranking(by: method)
    try #require(details.count == ranking.lines.count)
    for (detail, line) in zip(details, ranking.lines) {
      #expect(detail.category == line.need)
      let (share, ranks) = (
        line.sum.amongFirst(method.first), line.sum.between(level: method.level)
      )
      #expect(
        detail.sentences[0].french.hasSuffix(share.french + "\u{202F}; " + ranks.french + "."))
      #expect(detail.sentences[0].english.hasSuffix(share.english + "; " + ranks.english + "."))
    }
  }

  @Test func `is left out before any need was stated`() throws {
    let early = try desk.report(desk.plan(), asOf: Known.day("2025-02-01"))
    #expect(!early.figures.contains { $0.id == "besoins" })
  }
}
