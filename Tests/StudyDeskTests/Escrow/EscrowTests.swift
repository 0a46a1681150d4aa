import Foundation
import StudyDesk
import StudyLedger
import StudyModel
import Testing
import Wording

struct `The escrow` {
  let office: Office
  let coordination: Desk

  init() throws {
    office = try Office()
    coordination = try office.desk(as: "coordination")
  }

  @Test func `is split by a coordinator only, in parts that protect`() throws {
    #expect(error { _ = try office.desk.splitEscrow(parts: 3, threshold: 2) }?.code == .refused)
    #expect(
      error { _ = try coordination.splitEscrow(parts: 3, threshold: 1) }?.code == .unacceptable)
    #expect(try coordination.regionsOutsideEscrow() == nil)
    let split = try coordination.splitEscrow(parts: 3, threshold: 2)
    #expect(Set(split.shares).count == 3)
    #expect(try coordination.regionsOutsideEscrow() == split.missing)
  }

  @Test func `lacks a region until one of its referents shares its keys`() throws {
    let split = try coordination.splitEscrow(parts: 3, threshold: 2)
    #expect(split.missing == ["nouvelle-aquitaine", "occitanie", "pays-de-la-loire"])
    #expect(try office.desk.admitWaiting().isEmpty)
    #expect(try coordination.regionsOutsideEscrow() == ["nouvelle-aquitaine", "pays-de-la-loire"])
    for referent in ["ref-na-1", "ref-pl-2"] as [ID<Referent>] {
      _ = try office.desk(as: referent).admitWaiting()
    }
    #expect(try coordination.regionsOutsideEscrow() == [])
  }

  @Test func `is given each key once`() throws {
    _ = try coordination.splitEscrow(parts: 3, threshold: 2)
    _ = try office.desk.admitWaiting()
    let before = try office.checkpoint()
    _ = try office.desk(as: "ref-oc-2").admitWaiting()
    #expect(try office.checkpoint() == before)
  }

  @Test func `has the keys that are made or changed later`() throws {
    let office = try Office(escrow: true)
    let desk = try office.desk(as: "coordination")
    #expect(try desk.regionsOutsideEscrow() == [])
    let code = try office.agreed()
    try desk.revoke("ref-oc-2", reason: "Départ")
    try office.write(code)
    #expect(try desk.regionsOutsideEscrow() == [])
    let opened = try office.opened(with: Array(office.shares.prefix(2)))
    #expect(try opened.opensStudy())
    #expect(try opened.events(of: .participant(code)).last?.kind.name == "entry.written")
  }

  @Test func `made anew has what is written later, and the earlier one has nothing of it`() throws {
    let office = try Office(escrow: true)
    let coordination = try office.desk(as: "coordination")
    let code = try office.agreed()
    try office.identify(code, "Volontaire Un")
    let split = try coordination.splitEscrow(parts: 2, threshold: 2)
    #expect(split.missing == ["nouvelle-aquitaine", "occitanie", "pays-de-la-loire"])
    _ = try office.desk.admitWaiting()
    #expect(try coordination.regionsOutsideEscrow() == ["nouvelle-aquitaine", "pays-de-la-loire"])
    try office.write(code)
    try office.identify(code, "Volontaire Deux")
    let (earlier, now) = (
      try office.opened(with: Array(office.shares.prefix(2))),
      try office.opened(with: split.shares)
    )
    for stream in [.study, .participant(code), .identity(code)] as [StudyModel.Stream] {
      #expect(throws: LedgerError.self) { try earlier.events(of: stream) }
      #expect(try !now.events(of: stream).isEmpty)
    }
    let refusal = office.refusal("ref-oc-1", with: office.shares)
    #expect(refusal?.words.english.contains("earlier escrow") ?? false)
  }

  @Test func `lies nowhere in the folder, nor do its parts`() throws {
    _ = try office.agreed()
    let split = try coordination.splitEscrow(parts: 3, threshold: 2)
    _ = try office.desk.admitWaiting()
    var shares: [Share] = []
    for text in split.shares { shares.append(try Share(reading: text, place: 1)) }
    let key = try SecretSharing.combine(shares)
    let secrets: [[UInt8]] = ([key] + shares.map(\.values)).flatMap { bytes -> [[UInt8]] in
      let hex = bytes.map { (byte: UInt8) in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
      return [bytes, Array(hex.joined().utf8), Array(Data(bytes).base64EncodedString().utf8)]
    }
    // Three groups of letters in a row would be enough to give a part away.
    let texts: [[UInt8]] = split.shares.flatMap { text -> [[UInt8]] in
      let groups = text.split(separator: "-").dropFirst(3)
      return zip(groups, zip(groups.dropFirst(), groups.dropFirst(2))).flatMap {
        ["\($0)-\($1.0)-\($1.1)", "\($0)\($1.0)\($1.1)"].map { Array($0.utf8) }
      }
    }
    #expect(try traces(of: secrets + texts).isEmpty)
    for (index, planted) in ([secrets[0]] + texts.suffix(1)).enumerated() {
      try Data([1, 2] + planted + [3]).write(to: URL(filePath: office.path("planted-\(index)")))
    }
    #expect(try traces(of: secrets + texts).sorted() == ["planted-0", "planted-1"])
  }

  /// The files of the study in which one of these is found.
  private func traces(of needles: [[UInt8]]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: office.path("")).filter { file in
      let data = FileManager.default.contents(atPath: office.path(file)) ?? Data()
      return needles.contains { data.range(of: Data($0)) != nil }
    }
  }
}
