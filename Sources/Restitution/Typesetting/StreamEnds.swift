/// Sets the ends of a PDF's streams apart from what they hold.
///
/// Compressed data may end in a carriage return by chance, one stream in 256. Together with the line
/// feed that Typst writes before `endstream` it looks like one end of line, and a checker that takes
/// it for one finds the stream a byte short of its length. A carriage return more settles it; what
/// the table of objects says moves along.
package enum StreamEnds {
  /// The document with its streams' ends set apart; as it was when none was in doubt, or when it
  /// has no plain table of objects.
  package static func settled(_ document: [UInt8]) -> [UInt8] {
    let places = places(in: document)
    guard !places.isEmpty, let table = ObjectTable(document) else { return document }
    var settled: [UInt8] = []
    settled.reserveCapacity(document.count + places.count)
    var start = 0
    for place in places {
      settled += document[start..<place] + [carriageReturn]
      start = place
    }
    return table.moved(by: places, in: settled + document[start...])
  }

  private static let carriageReturn = UInt8(ascii: "\r")
  private static let end = Array("\nendstream".utf8)

  /// Where the line feed stands that follows a stream's last carriage return.
  private static func places(in document: [UInt8]) -> [Int] {
    document.indices.filter { place in
      document[place] == carriageReturn && document[(place + 1)...].starts(with: end)
    }.map { $0 + 1 }
  }
}

/// Where a PDF says that its objects lie: lines of twenty bytes that begin with ten digits.
private struct ObjectTable {
  let start: Int
  let count: Int
  /// Where the number is written that says where the table begins.
  let pointer: Range<Int>

  init?(_ document: [UInt8]) {
    let lines = document.suffix(64).split(separator: UInt8(ascii: "\n"))
    guard lines.count >= 3, lines[lines.count - 3].elementsEqual("startxref".utf8),
      let place = Int(String(decoding: lines[lines.count - 2], as: UTF8.self)),
      document.indices.contains(place)
    else { return nil }
    let head = document[place...].prefix(32).split(separator: UInt8(ascii: "\n"))
    guard head.count > 1, head[0].elementsEqual("xref".utf8),
      let words = String(decoding: head[1], as: UTF8.self).split(separator: " ").last,
      let count = Int(words)
    else { return nil }
    start = head[1].endIndex + 1
    self.count = count
    pointer = lines[lines.count - 2].indices
  }

  /// The document once a byte was put in at each of those places, all before the table.
  func moved(by places: [Int], in document: [UInt8]) -> [UInt8] {
    var document = document
    for line in 0..<count {
      let digits = start + places.count + line * 20
      guard document[digits + 17] == UInt8(ascii: "n") else { continue }
      let offset = Self.number(document[digits..<digits + 10])
      let moved = String(offset + places.count { $0 < offset })
      let padded = String(repeating: "0", count: 10 - moved.count) + moved
      document.replaceSubrange(digits..<digits + 10, with: Array(padded.utf8))
    }
    let range = pointer.lowerBound + places.count..<pointer.upperBound + places.count
    let table = Self.number(document[range]) + places.count
    document.replaceSubrange(range, with: Array(String(table).utf8))
    return document
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
