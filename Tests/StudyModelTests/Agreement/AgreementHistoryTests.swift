import StudyModel
import Testing
import Wording

struct `What a participant agreed to` {
  private let part = SampleStudy.part.id
  private let quotes = SampleStudy.quotes.id

  @Test func `is nothing before they are asked`() throws {
    let history = try Telling().participant().agreement
    #expect(history.standing(of: part, at: Known.end.at(0)) == .neverAsked)
    #expect(history.objection(at: Known.end.at(0)) == nil)
    #expect(history.information(at: Known.end.at(0)) == nil)
    #expect(history.firstAgreement(to: part) == nil)
  }

  @Test func `holds from the moment it took effect`() throws {
    var telling = Telling()
    let signed = Known.autumn.at(10)
    telling.tell(
      .agreed(to: ["part"], not: ["quotes"], version: 2), on: Known.monthEnd.at(9),
      effective: signed)
    let history = try telling.participant().agreement
    #expect(history.standing(of: part, at: signed + -1) == .neverAsked)
    #expect(history.standing(of: part, at: signed) == .agreed(since: signed, version: 2))
    #expect(history.standing(of: quotes, at: signed) == .declined(since: signed))
    #expect(history.standing(of: "after", at: signed) == .neverAsked)
    #expect(history.firstAgreement(to: part) == signed)
    #expect(history.firstAgreement(to: quotes) == nil)
  }

  @Test func `is told in the order it took effect, of one moment as recorded`() throws {
    var telling = Telling()
    let signed = Known.autumn.at(10)
    telling.tell(.agreed(), on: Known.monthEnd.at(9), effective: signed)
    telling.tell(.withdrew(.stop), on: Known.monthEnd.at(10), effective: signed)
    telling.tell(.refused, on: Known.monthEnd.at(11), effective: Known.start.at(10))
    let history = try telling.participant().agreement
    #expect(
      history.byEffect.map(\.recordedAt) == [11, 9, 10].map { Known.monthEnd.at($0) })
    #expect(
      history.standing(of: part, at: signed) == .withdrawn(since: signed, effect: .stop))
    #expect(
      history.standing(of: part, at: Known.start.at(11))
        == .declined(since: Known.start.at(10)))
  }

  @Test func `ends with a refusal, a withdrawal, and begins again`() throws {
    var telling = Telling()
    telling.tell(.agreed(), on: Known.start.at(10))
    telling.tell(.withdrew(.quotes, ["quotes"]), on: Known.start.at(11))
    telling.tell(.refused, on: Known.start.at(12))
    telling.tell(.agreed(version: 3), on: Known.start.at(13))
    let history = try telling.participant().agreement
    #expect(
      history.standing(of: quotes, at: Known.start.at(11))
        == .withdrawn(since: Known.start.at(11), effect: .quotes))
    #expect(
      history.standing(of: part, at: Known.start.at(11))
        == .agreed(since: Known.start.at(10), version: 1))
    #expect(
      history.standing(of: part, at: Known.start.at(12)) == .declined(since: Known.start.at(12)))
    #expect(
      history.standing(of: part, at: Known.start.at(13))
        == .agreed(since: Known.start.at(13), version: 3))
    #expect(history.firstAgreement(to: part) == Known.start.at(10))
  }

  @Test func `is overruled by an objection until it is lifted`() throws {
    var telling = Telling()
    telling.tell(.agreed(), on: Known.start.at(10))
    telling.tell(.objected, on: Known.start.at(11))
    telling.tell(.objected, on: Known.start.at(11, 30))
    telling.tell(.lifted, on: Known.start.at(12))
    let history = try telling.participant().agreement
    #expect(history.objection(at: Known.start.at(10)) == nil)
    #expect(history.objection(at: Known.start.at(11)) == Known.start.at(11))
    #expect(history.objection(at: Known.start.at(11, 45)) == Known.start.at(11))
    #expect(history.objection(at: Known.start.at(12)) == nil)
  }

  @Test func `follows the latest information`() throws {
    var telling = Telling()
    for (hour, version) in [(10, 1), (12, 2)] {
      telling.tell(
        .informed(InformationGiven(document: SampleStudy.reference(version), means: .inPerson)),
        on: Known.start.at(hour))
    }
    let history = try telling.participant().agreement
    #expect(history.information(at: Known.start.at(9)) == nil)
    #expect(history.information(at: Known.start.at(11))?.document.version == 1)
    #expect(history.information(at: Known.start.at(12))?.document.version == 2)
  }
}

struct `The documents` {
  private let documents = SampleStudy.documents

  @Test func `in use are the newest that has begun`() {
    #expect(documents.current(.agreement, on: Known.start - 1, in: .french) == nil)
    #expect(documents.current(.agreement, on: Known.start, in: .french)?.version == 1)
    #expect(documents.current(.agreement, on: Known.autumn, in: .english)?.version == 2)
    #expect(documents.current(.agreement, on: Known.end, in: .french)?.version == 3)
    #expect(documents.current(.information, on: Known.end, in: .french) == nil)
  }

  @Test func `come in the language asked for, else in French`() {
    let both = Documents([
      SampleStudy.agreement(1, from: Known.start, agreeAgainBy: nil, in: .english),
      SampleStudy.agreement(1, from: Known.start, agreeAgainBy: nil, in: .french),
      SampleStudy.agreement(2, from: Known.autumn, agreeAgainBy: nil, in: .french),
    ])
    #expect(both.document(.agreement, version: 1, in: .english)?.language == .english)
    #expect(both.document(.agreement, version: 2, in: .english)?.language == .french)
    #expect(both.document(.agreement, version: 3, in: .english) == nil)
  }

  @Test func `say until when an older agreement holds`() {
    #expect(documents.lastDay(ofAgreementTo: 1) == Known.monthEnd)
    #expect(documents.lastDay(ofAgreementTo: 2) == Known.monthEnd)
    #expect(documents.lastDay(ofAgreementTo: 3) == nil)
  }

  @Test func `are found again while they are unchanged`() {
    #expect(documents.unchanged(SampleStudy.reference(2))?.version == 2)
    let changed = DocumentReference(
      kind: .agreement, version: 2, language: .french, digest: Known.otherDigest)
    #expect(documents.unchanged(changed) == nil)
  }
}
