extension Unicode.Scalar {
  /// False for what steers a terminal or turns the direction of writing without being seen.
  var isHarmless: Bool {
    switch properties.generalCategory {
    case .control: self == "\n" || self == "\t"
    case .format: !(0x202A...0x202E).contains(value) && !(0x2066...0x2069).contains(value)
    default: true
    }
  }
}
