import Foundation
import StudyDesk
import StudyModel
import Testing
import Wording

struct `A signed paper` {
  let office: Office
  var desk: Desk { office.desk }
  let scan = Array("abc".utf8)

  init() throws { office = try Office() }

  @Test func `its scan is kept under its digest, for its owner only`() throws {
    let code = try office.enrolled()
    _ = try desk.inform(code, means: .post)
    let participant = try desk.agree(code, to: ["participation"], means: .post, scan: scan)
    guard case .agreed(let given) = participant.agreement.records.last?.kind else {
      Issue.record("the agreement is the last record")
      return
    }
    // The SHA-256 of “abc” (FIPS 180-2, appendix B.1).
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(given.paper?.description == digest)
    let path = office.path("papers/\(digest)")
    #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data(scan)) == nil)
    #expect(try desk.scan(#require(given.paper), of: code) == scan)
    #expect(try permissions(path) == 0o600)
    #expect(try permissions(office.path("papers")) == 0o700)
  }

  @Test func `nothing is kept of an agreement that is not taken`() throws {
    let code = try office.enrolled()
    let refusal = error {
      _ = try desk.agree(code, to: ["participation"], means: .post, scan: scan)
    }
    #expect(refusal?.code == .refused)
    #expect(!FileManager.default.fileExists(atPath: office.path("papers")))
  }

  @Test func `an empty scan is none`() throws {
    let code = try office.enrolled()
    _ = try desk.inform(code, means: .post)
    let refusal = error { _ = try desk.agree(code, to: ["participation"], means: .post, scan: []) }
    #expect(refusal?.code == .unacceptable)
    #expect(try desk.participant(code).agreement.records.count == 1)
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
