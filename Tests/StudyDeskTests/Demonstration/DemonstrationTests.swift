import StudyModel
import Testing
import Wording

@testable import StudyDesk

struct `The demonstration study` {
  private let workspace: Workspace
  private let people: [Participant]

  init() throws {
    workspace = try Stage.sharedWorkspace()
    people = try workspace.deskOfToday().participants()
  }

  private var counted: [Participant] {
    let now = Moment(milliseconds: .max / 2)
    return people.filter { person in
      guard let agreed = person.agreement.firstAgreement(to: "participation") else { return false }
      let counting = person.counting(recordedAt: agreed, under: ["participation"], now: now)
      return counting != .excluded && person.agreement.objection(at: now) == nil
    }
  }

  private func count(_ condition: String, _ region: String? = nil) -> Int {
    counted.count {
      $0.enrolment.conditions.first?.text == condition
        && (region == nil || $0.enrolment.region.text == region)
    }
  }

  @Test func `has the shape of the real one`() {
    #expect(people.count == 45)
    #expect(people.count { $0.agreement.firstAgreement(to: "participation") != nil } == 40)
    #expect(counted.count == 39)
    #expect(count("parkinson") == 20)
    #expect(count("diabete") == 12)
    #expect(count("insuffisance-renale") == 7)
    #expect(count("parkinson", "nouvelle-aquitaine") == 7)
    #expect(count("diabete", "nouvelle-aquitaine") == 3)
    #expect(count("insuffisance-renale", "nouvelle-aquitaine") == 1)
  }

  @Test func `knows what people who take no part say of articles, by version`() throws {
    let desk = try workspace.deskOfToday()
    let reports = try desk.feedbackReports(on: .article)
    #expect(reports.map(\.name) == ["agenda-mode-d-emploi", "partager-un-document"])
    #expect(reports.allSatisfy { !$0.isWithheld })
    let words = try desk.feedbackWords(on: .article, of: "agenda-mode-d-emploi")
    #expect(words.first?.texts.isEmpty == false)
    #expect(try desk.feedbackReports(on: .software).isEmpty)
  }

  @Test func `enrols as many people in each region, shared out among its referents`() {
    let regions = Dictionary(grouping: people) { $0.enrolment.region }
    #expect(regions.values.allSatisfy { $0.count == 15 })
    let referents = Dictionary(grouping: people, by: \.enrolment.referent)
    #expect(referents.values.allSatisfy { (5...10).contains($0.count) })
  }

  @Test func `knows refusals, departures, objections and each kind of withdrawal`() {
    var kinds: Set<String> = []
    for record in people.flatMap(\.agreement.records) {
      switch record.kind {
      case .refused: kinds.insert("refused")
      case .withdrew(let withdrawal): kinds.insert(withdrawal.effect.rawValue)
      case .objected: kinds.insert("objected")
      case .objectionLifted: kinds.insert("lifted")
      case .informed, .agreed: break
      }
    }
    #expect(kinds == ["refused", "stop", "exclude", "quotes", "objected", "lifted"])
    #expect(people.contains { $0.departure != nil })
    #expect(people.count { $0.agreement.records.count == 1 } == 2)
  }

  @Test func `has entries of every source, some put right, about that day or an earlier one`() {
    let entries = people.flatMap(\.entries)
    #expect(Set(entries.map(\.latest.source)) == [.direct, .dictated, .transcribed])
    #expect(entries.contains { $0.isAmended })
    let zone = workspace.study.zone
    #expect(entries.contains { $0.day < zone.day(of: $0.versions[0].writtenAt) })
    #expect(entries.allSatisfy { $0.day <= zone.day(of: $0.versions[0].writtenAt) })
  }

  @Test func `answers every form of the study`() {
    var forms = Set(people.flatMap(\.entries).map(\.form.id))
    forms.insert(workspace.study.interviews.form)
    #expect(forms == Set(workspace.study.forms.filter(\.role.isOfParticipants).map(\.id)))
  }

  @Test func `leaves something to do in the morning`() throws {
    let cockpit = try workspace.deskOfToday().cockpit()
    #expect(!cockpit.due.isEmpty)
    #expect(!cockpit.late.isEmpty)
    #expect(!cockpit.silent.isEmpty)
    #expect(!cockpit.renewals.isEmpty)
    #expect(!cockpit.quarantined.isEmpty)
    #expect(cockpit.changedTexts.isEmpty)
  }

  @Test func `names nobody`() throws {
    for person in people {
      let referent = try workspace.unlock(
        person.enrolment.referent.text, passphrase: Demonstration.passphrase)
      let name = try Desk(workspace, as: referent).storedIdentity(of: person.id)?.name ?? ""
      #expect(name.hasPrefix("Personne ") && name.hasSuffix("(inventée)"))
    }
  }
}
