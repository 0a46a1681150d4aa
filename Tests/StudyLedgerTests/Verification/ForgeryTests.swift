import Foundation
import JSONTree
import StudyModel
import Testing

@testable import StudyLedger

/// What someone changes who makes every digest fit again, and has no one else's key.
struct `A forgery` {
  let folder: Folder
  let path: String
  let people: [Keyring]
  let rows: [SealedEvent]
  let stranger: Keyring

  init() throws {
    folder = try Folder()
    path = folder("sillage.db")
    let team = try Team(Ledger.create(at: path, node: "atelier"))
    let code = try team.enrol(in: Team.regions.north, by: team.north)
    for keyring in [team.north, team.coordinator, team.coordinator, team.north] {
      try team.act(as: keyring) { transaction in
        for number in 0..<3 { try team.write("\(number)", to: .participant(code), transaction) }
      }
    }
    people = [team.coordinator, team.north, team.south, team.auditor]
    stranger = team.stranger
    var rows: [SealedEvent] = []
    try team.ledger.forEachSealed { rows.append($1) }
    self.rows = rows
    try team.ledger.close()
  }

  /// A copy with one event forged, and what a verification says of it.
  private func finding(
    _ index: Int, _ change: (inout SealedEvent) throws -> Void
  ) throws -> Verification.Finding? {
    let copy = folder("\(index)-\(UInt64.random(in: .min ... .max)).db")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try forge(copy) { try change(&$0[index].event) }
    return try StudyLedgerTests.finding(copy)
  }

  /// The first signature at or after that place.
  private func nextSignature(_ index: Int) -> Int {
    rows[index...].firstIndex { !$0.signature.isEmpty } ?? index
  }

  /// The first event for which that one's signature stands.
  private func start(_ index: Int) -> Int {
    rows[..<index].lastIndex { !$0.signature.isEmpty }.map { $0 + 1 } ?? 0
  }

  @Test func `that changes nothing holds`() throws {
    #expect(try finding(0) { _ in } == nil)
  }

  @Test func `of any content is found where the next signature stands`() throws {
    for index in rows.indices where rows[index].header.kind.name != "signer.added" {
      let finding = try finding(index) { $0 = $0.with(payload: $0.payload + [0]) }
      #expect(finding?.fault == .signedByAnother)
      #expect(finding?.position == nextSignature(index) + 1)
    }
  }

  @Test func `of anyone's public keys is found`() throws {
    for index in rows.indices where rows[index].header.kind.name == "signer.added" {
      let keys = Happening.signerAdded(stranger.keys.publicKeys)
      let finding = try finding(index) {
        $0 = $0.with(payload: [Payload.clear] + keys.payload.bytes())
      }
      #expect(finding?.fault == .signedByAnother || finding?.fault == .notAllowed)
    }
  }

  @Test func `of a granted key is found`() throws {
    for index in rows.indices {
      guard let grant = rows[index].grant else { continue }
      let forged = try stranger.grant(
        SecretKey().bytes, key: grant.key, version: grant.version, of: rows[index].header.stream,
        to: grant.recipient, with: stranger.keys.publicKeys.receiving)
      let finding = try finding(index) {
        $0 = $0.with(payload: [Payload.clear] + Happening.keyGranted(forged).payload.bytes())
      }
      #expect(finding?.fault == .signedByAnother)
      #expect(finding?.position == nextSignature(index) + 1)
    }
  }

  @Test func `of an author is found, whoever of the team is named instead`() throws {
    for index in rows.indices {
      for keyring in people where keyring.fingerprint != rows[index].header.author {
        let finding = try finding(index) { $0 = $0.with(author: keyring.fingerprint) }
        let position = try #require(finding?.position)
        #expect([.unsigned, .signedByAnother, .notAllowed].contains(finding?.fault))
        #expect((index...nextSignature(index) + 1).contains(position))
      }
    }
  }

  @Test func `that names someone unknown as the author is found`() throws {
    let finding = try finding(rows.count - 1) { $0 = $0.with(author: stranger.fingerprint) }
    #expect(finding?.fault == .unsigned || finding?.fault == .signedByAnother)
  }

  @Test func `signed by another of the team is found`() throws {
    for index in rows.indices where !rows[index].signature.isEmpty {
      for keyring in people where keyring.fingerprint != rows[index].header.author {
        let finding = try finding(index) {
          $0.signature = try keyring.keys.signature(of: $0.digest, from: start(index) + 1)
        }
        #expect(finding?.fault == .signedByAnother)
        #expect(finding?.position == index + 1)
      }
    }
  }

  @Test func `that takes the signature of another event is found`() throws {
    let signed = rows.indices.filter { !rows[$0].signature.isEmpty }
    for (index, other) in zip(signed, signed.dropFirst()) {
      let finding = try finding(index) { $0.signature = rows[other].signature }
      #expect(finding?.fault == .signedByAnother)
      #expect(finding?.position == index + 1)
    }
  }

  @Test func `that takes a signature away is found, also where the same person signs again`() throws
  {
    for index in rows.indices where !rows[index].signature.isEmpty {
      let isFollowed =
        index + 1 < rows.count && rows[index + 1].header.author == rows[index].header.author
      let finding = try finding(index) { $0.signature = [] }
      #expect(finding?.fault == (isFollowed ? .signedByAnother : .unsigned))
      #expect(finding?.position == (isFollowed ? nextSignature(index + 1) : index) + 1)
    }
  }

  @Test func `that exchanges two events is found`() throws {
    for index in rows.indices.dropLast() where rows[index].signature.isEmpty {
      let copy = folder("swapped-\(index).db")
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try forge(copy) { forged in
        let (first, second) = (forged[index].event, forged[index + 1].event)
        forged[index].event = first.with(payload: second.payload)
        forged[index + 1].event = second.with(payload: first.payload)
      }
      // One of the two may be of a kind that is kept in clear, or have brought its signer in.
      let fault = try StudyLedgerTests.finding(copy)?.fault
      #expect([.signedByAnother, .payloadChanged, .notAllowed].contains(fault))
    }
  }
}
