import Disclosure
import Foundation
import JSONTree
import Restitution
import Testing
import Wording

struct `A release` {
  @Test func `is what the reference says, file by file`() throws {
    for file in try InventedStudy.report().files() where !file.isSpreadsheet {
      try expect(file.text, matchesFile: "invented/\(file.path)")
    }
  }

  @Test func `has the same bytes each time`() throws {
    #expect(try InventedStudy.report().files() == InventedStudy.report().files())
  }
}

extension ReleaseFile {
  /// True for a file that is no text by itself.
  var isSpreadsheet: Bool { path.hasSuffix(".ods") || path.hasSuffix(".xlsx") }
}
