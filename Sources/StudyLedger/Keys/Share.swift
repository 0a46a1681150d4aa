internal import StudyModel

/// One part of a split secret. Its text is for paper: nothing prints it by mistake.
package struct Share: Hashable, Sendable {
  /// Where the polynomials are taken; never 0, where the secret is.
  package let number: UInt8
  /// How many parts are needed.
  package let threshold: UInt8
  /// The split’s own name, so that parts of two splits are told apart.
  package let split: [UInt8]
  /// One byte for each byte of the secret.
  package let values: [UInt8]

  package init(number: UInt8, threshold: UInt8, split: [UInt8], values: [UInt8]) {
    self.number = number
    self.threshold = threshold
    self.split = split
    self.values = values
  }

  func belongs(with other: Share) -> Bool {
    split == other.split && threshold == other.threshold && values.count == other.values.count
  }
}

extension Share: CustomStringConvertible, CustomReflectable {
  package var description: String { "part \(number)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension Share {
  static let nameLength = 5
  private static let checkLength = 3

  /// As people print and type it: `SILLAGE-1-2-K7QF-…`: the part’s number, how many are needed,
  /// then the split’s name, the values and a checksum.
  package var text: String {
    let letters = Base32.text(split + values + check)
    let groups = stride(from: 0, to: letters.count, by: 4).map {
      String(letters[$0..<min($0 + 4, letters.count)])
    }
    return (["SILLAGE", "\(number)", "\(threshold)"] + groups).joined(separator: "-")
  }

  /// A part as somebody typed it, in capitals or not, with hyphens or with spaces.
  /// - Parameter place: its place among those that were given, from 1.
  package init(reading text: String, place: Int) throws(ShareError) {
    let words = text.uppercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count > 3, words[0] == "SILLAGE", let number = UInt8(words[1]), number > 0,
      let threshold = UInt8(words[2]), threshold > 1
    else { throw .unreadable(place: place) }
    guard let bytes = Base32.bytes(words[3...].joined()),
      bytes.count > Self.nameLength + Self.checkLength
    else { throw .mistyped(number: Int(number)) }
    self.init(
      number: number, threshold: threshold, split: Array(bytes.prefix(Self.nameLength)),
      values: Array(bytes.dropFirst(Self.nameLength).dropLast(Self.checkLength)))
    guard check == Array(bytes.suffix(Self.checkLength)) else {
      throw .mistyped(number: Int(number))
    }
  }

  /// Whether that line of a file is meant to be a part.
  package static func isMeant(by line: some StringProtocol) -> Bool {
    let words = line.split { !$0.isLetter && !$0.isNumber }.prefix(2)
    return words.first?.uppercased() == "SILLAGE" && words.last?.allSatisfy(\.isNumber) ?? false
  }

  /// Finds all but one in sixteen million slips of the pen; those in the two numbers too.
  private var check: [UInt8] {
    let text = Array("sillage-share-1\n".utf8) + [number, threshold] + split + values
    return Array(StudyModel.Digest(of: text).bytes.prefix(Self.checkLength))
  }
}

/// Bytes in 32 letters and digits that no eye confuses: no 0, 1, I, O.
private enum Base32 {
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

  /// Five bits a letter, filled up with zeros.
  static func text(_ bytes: [UInt8]) -> [Character] {
    var letters: [Character] = []
    var (bits, count) = (0, 0)
    for byte in bytes + (bytes.count % 5 == 0 ? [] : [0]) {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 5 {
        count -= 5
        letters.append(alphabet[bits >> count & 31])
      }
      bits &= 1 << count - 1
    }
    return Array(letters.prefix((bytes.count * 8 + 4) / 5))
  }

  /// Nil for any other letter, and for what no bytes give.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    for letter in text {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      bits = bits << 5 | value
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count))
        bits &= 1 << count - 1
      }
    }
    return count < 5 && bits == 0 ? bytes : nil
  }
}
