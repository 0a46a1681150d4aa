/// Arithmetic on bytes as in AES (FIPS 197, section 4): GF(256), modulo x⁸ + x⁴ + x³ + x + 1.
///
/// Neither a table nor a branch depends on a byte, so that time and caches tell little of a secret.
/// Sums are `^`.
enum FiniteField {
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var (sum, left, right) = (UInt8(0), left, right)
    for _ in 0..<8 {
      sum ^= left & (0 &- (right & 1))
      left = (left &<< 1) ^ (0x1B & (0 &- (left &>> 7)))
      right &>>= 1
    }
    return sum
  }

  /// What gives 1 when multiplied by the byte; 0 for 0. It is the byte to the power of 254.
  static func inverse(_ byte: UInt8) -> UInt8 {
    var (power, result) = (byte, UInt8(1))
    for _ in 0..<7 {
      power = product(power, power)
      result = product(result, power)
    }
    return result
  }
}
