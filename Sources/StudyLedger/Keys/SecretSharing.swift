/// Shamir’s secret sharing, byte by byte: any so many parts give the secret, fewer give nothing.
///
/// A. Shamir, “How to share a secret”, 1979; each byte is the value at 0 of a polynomial of its own.
package enum SecretSharing {
  /// Splits a secret with the system’s chance.
  /// - Throws: `ShareError.badPlan` unless 2 ≤ threshold ≤ parts ≤ 255.
  package static func split(
    _ secret: [UInt8], parts: Int, threshold: Int
  ) throws(ShareError) -> [Share] {
    guard let plan = SharingPlan(parts: parts, threshold: threshold) else { throw .badPlan }
    var generator = SystemRandomNumberGenerator()
    func drawn(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
    // The last coefficient may be 0 like any other: without that, a part would tell something.
    let polynomials = secret.map { [$0] + drawn(plan.threshold - 1) }
    let name = drawn(Share.nameLength)
    return (1...plan.parts).map { number in
      let x = UInt8(number)
      return Share(
        number: x, threshold: UInt8(plan.threshold), split: name,
        values: polynomials.map { value(of: $0, at: x) })
    }
  }

  /// The secret that these parts were split from.
  ///
  /// Parts beyond those needed have to agree with the others.
  package static func combine(_ shares: [Share]) throws(ShareError) -> [UInt8] {
    guard let first = shares.first else { throw .tooFew(given: 0, needed: nil) }
    var numbers: Set<UInt8> = []
    for share in shares {
      guard share.belongs(with: first) else { throw .mixed }
      guard numbers.insert(share.number).inserted else { throw .twice(Int(share.number)) }
    }
    let needed = Int(first.threshold)
    guard shares.count >= needed else { throw .tooFew(given: shares.count, needed: needed) }
    let used = shares.prefix(needed)
    for extra in shares.dropFirst(needed) where values(at: extra.number, of: used) != extra.values {
      throw .inconsistent
    }
    return values(at: 0, of: used)
  }

  /// A polynomial’s value, its coefficients beginning with the constant one.
  package static func value(of coefficients: [UInt8], at x: UInt8) -> UInt8 {
    coefficients.reversed().reduce(0) { FiniteField.product($0, x) ^ $1 }
  }

  /// The values at `x` of the polynomials of the least degree that go through all of these.
  package static func values(at x: UInt8, of shares: some Collection<Share>) -> [UInt8] {
    var sums = [UInt8](repeating: 0, count: shares.first?.values.count ?? 0)
    for share in shares {
      var weight = UInt8(1)
      for other in shares where other.number != share.number {
        let distance = FiniteField.inverse(share.number ^ other.number)
        weight = FiniteField.product(weight, FiniteField.product(x ^ other.number, distance))
      }
      for (place, value) in share.values.enumerated() {
        sums[place] ^= FiniteField.product(weight, value)
      }
    }
    return sums
  }
}

/// How many parts are made, and how many of them are needed.
package struct SharingPlan: Hashable, Sendable {
  package let parts: Int
  package let threshold: Int

  /// Nil unless 2 ≤ threshold ≤ parts ≤ 255: with one, every part would be the secret itself.
  package init?(parts: Int, threshold: Int) {
    guard 2 <= threshold, threshold <= parts, parts <= 255 else { return nil }
    self.parts = parts
    self.threshold = threshold
  }
}

/// Why parts do not give a secret.
package enum ShareError: Error, Hashable, Sendable {
  /// Not 2 ≤ threshold ≤ parts ≤ 255.
  case badPlan
  /// The text in that place, from 1, is no part at all.
  case unreadable(place: Int)
  /// The part with that number has a slip of the pen.
  case mistyped(number: Int)
  /// Parts of several splits.
  case mixed
  /// The part with that number, twice.
  case twice(Int)
  /// Fewer than needed; how many are needed is not known without any.
  case tooFew(given: Int, needed: Int?)
  /// Each part is well, and yet they contradict each other.
  case inconsistent
}
