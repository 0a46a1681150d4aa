/// An hour of the day, `14:30:00`, with seconds and perhaps a fraction.
public struct FormTime: Hashable, Sendable {
  /// The hour as written, such as `14:30:00`.
  public let text: String

  /// A time from its text; nil when there is no such time.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":"),
      let hour = decimal(bytes[0..<2]), let minute = decimal(bytes[3..<5]),
      let second = decimal(bytes[6..<8]), hour < 24, minute < 60, second <= 60,
      Self.isFraction(bytes[8...])
    else { return nil }
    self.text = text
  }

  /// A time from an hour and a minute; nil when there is no such time.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    text = [hour, minute, second].map(twoDigits).joined(separator: ":")
  }

  private static func isFraction(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    return first == UInt8(ascii: ".") && bytes.count > 1
      && decimal(bytes.dropFirst().prefix(12)) != nil
  }

  /// Seconds since midnight.
  var seconds: Double {
    let parts = text.split(separator: ":").map { Double($0) ?? 0 }
    return parts.count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : 0
  }

  /// The hour and minute, without seconds that are zero.
  public var shortText: String {
    text.hasSuffix(":00") ? String(text.dropLast(3)) : text
  }
}

/// The number that ASCII digits write; nil for anything else.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count < 18 else { return nil }
  var value = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}

/// A number below one hundred on two digits.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
