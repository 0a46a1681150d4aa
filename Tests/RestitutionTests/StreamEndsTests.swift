import Restitution
import Testing

struct `The end of a stream` {
  /// A document of streams with a table that says where each begins.
  private func document(_ streams: [String], afterReturn ending: String = "\n") -> [UInt8] {
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (number, stream) in streams.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(number + 1) 0 obj\n<</Length \(stream.utf8.count)>>\nstream\n"
      text += stream + end(after: stream, ending) + "endstream\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(streams.count + 1)\n0000000000 65535 f\r\n"
    for offset in offsets {
      text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n\r\n"
    }
    return Array(
      (text + "trailer\n<</Size \(streams.count + 1)>>\nstartxref\n\(table)\n%%EOF").utf8)
  }

  private func end(after stream: String, _ ending: String) -> String {
    stream.utf8.last == UInt8(ascii: "\r") ? ending : "\n"
  }

  @Test(arguments: [
    ["a\r"], ["a", "b\r", "c"], ["a\r", "b\r", "\r", "c\n"], Array(repeating: "x\r", count: 40),
  ])
  func `is told from its content, and every object is found where the table says`(
    streams: [String]
  ) {
    #expect(StreamEnds.settled(document(streams)) == document(streams, afterReturn: "\r\n"))
  }

  @Test func `is left alone when it is in no doubt`() {
    let document = document(["a", "b\n", "c\rd"])
    #expect(StreamEnds.settled(document) == document)
  }

  @Test(arguments: ["", "no document", "x\r\nendstream", "x\r\nendstream\nstartxref\n99999\n%%EOF"])
  func `is left alone in what is no plain document`(text: String) {
    #expect(StreamEnds.settled(Array(text.utf8)) == Array(text.utf8))
  }
}
