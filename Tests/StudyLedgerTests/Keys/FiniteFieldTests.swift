import Testing

@testable import StudyLedger

struct `Arithmetic on bytes` {
  /// The product by school’s rules: polynomials over GF(2), then the rest of a division.
  private static func plainProduct(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product = 0
    for bit in 0..<8 where right >> bit & 1 == 1 { product ^= Int(left) << bit }
    for bit in (8...14).reversed() where product >> bit & 1 == 1 {
      product ^= 0b1_0001_1011 << (bit - 8)
    }
    return UInt8(product)
  }

  @Test func `gives every product that plain polynomials give`() {
    for left in UInt8.min...(.max) {
      for right in UInt8.min...(.max)
      where FiniteField.product(left, right) != Self.plainProduct(left, right) {
        Issue.record("\(left) · \(right)")
      }
    }
  }

  @Test func `gives the products of FIPS 197`() {
    #expect(FiniteField.product(0x57, 0x83) == 0xC1)
    #expect(FiniteField.product(0x57, 0x13) == 0xFE)
    #expect((0..<4).reduce(0x57) { byte, _ in FiniteField.product(byte, 2) } == 0x07)
  }

  @Test func `has one inverse for each byte but 0`() {
    #expect((1...UInt8.max).allSatisfy { FiniteField.product($0, FiniteField.inverse($0)) == 1 })
    #expect(FiniteField.inverse(0) == 0)
  }
}
