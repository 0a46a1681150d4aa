import Crypto
import Foundation
import StudyLedger
import Testing

struct `A secret in parts` {
  private static let secret = (0..<32).map { UInt8($0 * 7) }

  /// Every choice of so many of the elements.
  private static func choices<Element>(of count: Int, from elements: [Element]) -> [[Element]] {
    guard count > 0 else { return [[]] }
    return elements.indices.flatMap { index in
      choices(of: count - 1, from: Array(elements[(index + 1)...])).map { [elements[index]] + $0 }
    }
  }

  private static func fault(_ body: () throws(ShareError) -> Void) -> ShareError? {
    do { try body() } catch { return error }
    return nil
  }

  @Test(arguments: [(2, 2), (3, 2), (3, 3), (5, 3), (6, 4)])
  func `comes back from any parts, if they are enough`(parts: Int, threshold: Int) throws {
    let shares = try SecretSharing.split(Self.secret, parts: parts, threshold: threshold)
    for count in threshold...parts {
      for choice in Self.choices(of: count, from: shares) {
        #expect(try SecretSharing.combine(choice) == Self.secret)
        #expect(try SecretSharing.combine(choice.reversed()) == Self.secret)
      }
    }
    for choice in Self.choices(of: threshold - 1, from: shares) {
      #expect(
        Self.fault { () throws(ShareError) in _ = try SecretSharing.combine(choice) }
          == .tooFew(given: threshold - 1, needed: threshold))
    }
  }

  @Test func `may have 255 parts, all of them needed`() throws {
    let shares = try SecretSharing.split(Self.secret, parts: 255, threshold: 255)
    #expect(try SecretSharing.combine(shares.shuffled()) == Self.secret)
  }

  /// With two needed, one part tells nothing: for each secret and each value of a part there is
  /// exactly one polynomial.
  @Test func `could be any, for whoever lacks one part`() {
    for number in [1, 2, 77, 255] as [UInt8] {
      for secret in UInt8.min...(.max) {
        let values = (UInt8.min...(.max)).map {
          SecretSharing.value(of: [secret, $0], at: number)
        }
        #expect(Set(values).count == 256)
      }
    }
  }

  /// The same for three needed: the two parts take each of the 65 536 pairs of values once.
  @Test func `could be any, for whoever has two parts of the three needed`() {
    for secret in [0, 1, 0x53, 255] as [UInt8] {
      var seen = [Bool](repeating: false, count: 1 << 16)
      for first in UInt8.min...(.max) {
        for second in UInt8.min...(.max) {
          let values = [3, 9].map { SecretSharing.value(of: [secret, first, second], at: $0) }
          seen[Int(values[0]) << 8 | Int(values[1])] = true
        }
      }
      #expect(!seen.contains(false))
    }
  }

  /// Drawn by chance: over many splits of one byte, the part takes every value about as often.
  @Test func `is split with even chance`() throws {
    var counts = [Int](repeating: 0, count: 256)
    for _ in 0..<100 {
      let shares = try SecretSharing.split(
        [UInt8](repeating: 42, count: 256), parts: 2, threshold: 2)
      for value in shares[0].values { counts[Int(value)] += 1 }
    }
    // 25 600 values: 100 each on average, with a standard deviation of 10.
    #expect(counts.allSatisfy { (40...180).contains($0) })
  }

  /// Published vectors: SLIP-0039, 256 bits, two of three (the 23rd of its list) and three of five
  /// (a group of the 36th). It puts the secret at 255 and a check at 254.
  @Test(arguments: [
    [
      "02 81e5473f4b7f66094f888d2f98fe0ded6a692dc72c65dc498d6e28bee6ebdfcc",
      "01 19e366e9b2e34851e52132c31c2b2c957321bf5ce6c9c1410ea1ddf5fef92c27",
    ],
    [
      "00 82a363ed145a49a4e37311253c105846c0afb13b74e5ddda9cc25d7aae49bc89",
      "01 d127f1f9bc12e3856fb3983104783b71480d249d80101568def4a41100177dfb",
      "04 4bde8a604105f3a6c32f2f547131aafea756725a28e80a14d59d8f05c4adcca5",
    ],
  ])
  func `comes back from the parts that others published`(parts: [String]) throws {
    let shares = try parts.map { part in
      let bytes = try #require(Self.bytes(part.filter { $0 != " " }))
      return Share(
        number: bytes[0], threshold: UInt8(parts.count), split: [], values: Array(bytes[1...]))
    }
    let secret = SecretSharing.values(at: 255, of: shares)
    let check = SecretSharing.values(at: 254, of: shares)
    let code = HMAC<SHA256>.authenticationCode(
      for: secret, using: SymmetricKey(data: Array(check[4...])))
    #expect(Array(code.prefix(4)) == Array(check[..<4]))
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue).map(UInt8.init)
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test(arguments: [(1, 1), (3, 1), (2, 3), (256, 2), (0, 0), (-1, 2)])
  func `is not split in a way that protects nothing`(parts: Int, threshold: Int) {
    #expect(
      Self.fault { () throws(ShareError) in
        _ = try SecretSharing.split(Self.secret, parts: parts, threshold: threshold)
      } == .badPlan)
  }

  @Test func `does not come back from parts of two splits, or one part twice`() throws {
    let (one, other) = (
      try SecretSharing.split(Self.secret, parts: 3, threshold: 2),
      try SecretSharing.split(Self.secret, parts: 3, threshold: 2)
    )
    func fault(_ shares: [Share]) -> ShareError? {
      Self.fault { () throws(ShareError) in _ = try SecretSharing.combine(shares) }
    }
    #expect(fault([one[0], other[1]]) == .mixed)
    #expect(fault([one[1], one[1]]) == .twice(2))
    #expect(fault([]) == .tooFew(given: 0, needed: nil))
    let forged = Share(number: 3, threshold: 2, split: one[0].split, values: one[0].values)
    #expect(fault([one[0], one[1], forged]) == .inconsistent)
  }
}
