/// A pattern that tells surfaces apart without colour.
enum Texture: String, CaseIterable, Hashable, Sendable {
  case stripes, dots, grid, hatch

  /// The pattern's definition, its id made unique by a prefix.
  func definition(prefix: String) -> HTML {
    .tag(
      "pattern",
      [
        "id": prefix + rawValue, "width": size, "height": size,
        "patternUnits": "userSpaceOnUse",
        "patternTransform": self == .stripes || self == .hatch ? "rotate(45)" : nil,
      ], marks)
  }

  private var size: String {
    switch self {
    case .stripes: "7"
    case .dots: "8"
    case .grid: "8"
    case .hatch: "6"
    }
  }

  private var marks: [HTML] {
    switch self {
    case .stripes: [line("0", "0", "0", "7", "thread")]
    case .dots: [.tag("circle", ["cx": "4", "cy": "4", "r": "1.2", "class": "dot"])]
    case .grid:
      [line("0", "4", "8", "4", "thread fine"), line("4", "0", "4", "8", "thread fine")]
    case .hatch: [line("0", "0", "0", "6", "hatching")]
    }
  }

  private func line(
    _ x1: String, _ y1: String, _ x2: String, _ y2: String, _ className: String
  ) -> HTML {
    .tag("line", ["x1": x1, "y1": y1, "x2": x2, "y2": y2, "class": className])
  }
}
