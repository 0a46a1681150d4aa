import Wording

/// Marks on a sheet of a given width, in units that are pixels when drawn at full size.
struct Drawing: Hashable, Sendable {
  let width: Double
  var height: Double = 0
  private(set) var marks: [HTML] = []
  private(set) var textures: Set<Texture> = []

  init(width: Double) { self.width = width }

  /// How a surface looks; each carries a texture besides its colour where marks must be told apart.
  enum Paint: Hashable, Sendable {
    case series(Int)
    case scale(Int)
    case track, flow

    /// How many series, and steps of a scale, can be told apart.
    static let seriesCount = 4
    static let scaleCount = 5

    var className: String {
      switch self {
      case .series(let index): "s\(index % 4 + 1)"
      case .scale(let index): "v\(index + 1)"
      case .track: "track"
      case .flow: "flow"
      }
    }

    var texture: Texture? {
      switch self {
      case .series(let index): [nil, .stripes, .dots, .grid][index % 4]
      case .scale(let index): [.stripes, nil, .dots, nil, .grid][index]
      case .track, .flow: nil
      }
    }
  }

  /// Where a text begins.
  enum Anchor: String { case start, middle, end }

  mutating func bar(
    x: Double, y: Double, width: Double, height: Double, _ paint: Paint, rounded: Bool = true
  ) {
    guard width > 0 else { return }
    add(rectangle(x, y, width, height, rounded ? "2" : nil, ["class": paint.className]))
    guard let texture = paint.texture else { return }
    textures.insert(texture)
    let side = paint.className
    add(
      rectangle(
        x, y, width, height, rounded ? "2" : nil,
        ["class": "texture on-\(side)", "fill": "url(#\(texture.rawValue))"]))
  }

  /// A hidden cell: hatched, with an s, and of a size that says nothing.
  mutating func hidden(x: Double, y: Double, width: Double, height: Double) {
    textures.insert(.hatch)
    add(rectangle(x, y, width, height, "2", ["class": "plate"]))
    add(
      rectangle(
        x, y, width, height, "2", ["class": "hidden", "fill": "url(#\(Texture.hatch.rawValue))"]))
    let side = min(height - 2, 18)
    let centre = x + min(width / 2, 16)
    add(
      rectangle(
        centre - side / 2, y + (height - side) / 2, side, side, "3", ["class": "plate"]))
    text("s", x: centre, y: y + height / 2, "letter", .middle)
  }

  /// A text whose middle height is at `y`.
  mutating func text(
    _ words: String, x: Double, y: Double, _ className: String, _ anchor: Anchor = .start
  ) {
    add(
      .tag(
        "text",
        [
          "x": x.units, "y": y.units, "dy": ".35em", "class": className,
          "text-anchor": anchor == .start ? nil : anchor.rawValue,
        ], .text(words)))
  }

  /// A number in the middle of a bar, set off from the bar's texture; nothing when it has no room.
  mutating func mark(_ words: String, x: Double, y: Double, within room: Double, on paint: Paint) {
    let width = min(room, words.width(at: 15, isBold: true) + 8)
    guard width + 5 > words.width(at: 15, isBold: true) + 8 else { return }
    if paint.texture != nil {
      add(rectangle(x - width / 2, y - 10, width, 20, "4", ["class": paint.className]))
    }
    text(words, x: x, y: y, "mark on-\(paint.className)", .middle)
  }

  /// A number beside a line, set off from what lies behind it.
  mutating func halo(_ words: String, x: Double, y: Double) {
    text(words, x: x, y: y, "value small under", .middle)
    text(words, x: x, y: y, "value small", .middle)
  }

  mutating func line(_ from: (Double, Double), _ to: (Double, Double), _ className: String) {
    add(
      .tag(
        "line",
        [
          "x1": from.0.units, "y1": from.1.units, "x2": to.0.units, "y2": to.1.units,
          "class": className,
        ]))
  }

  mutating func polygon(_ points: [(Double, Double)], _ className: String) {
    let list = points.map { "\($0.0.units),\($0.1.units)" }.joined(separator: " ")
    add(.tag("polygon", ["points": list, "class": className]))
  }

  mutating func path(_ points: [(Double, Double)], _ className: String) {
    let steps = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(point.0.units) \(point.1.units)"
    }
    add(.tag("path", ["d": steps.joined(separator: " "), "class": className]))
  }

  /// Another drawing, moved to a place on this one.
  mutating func place(_ other: Drawing, x: Double, y: Double) {
    textures.formUnion(other.textures)
    add(.tag("g", ["transform": "translate(\(x.units) \(y.units))"], other.marks))
    height = max(height, y + other.height)
  }

  /// Lines of text under each other, as wide as the drawing.
  mutating func paragraph(_ words: String, _ className: String, size: Double) {
    for line in words.lines(width: width, at: size) {
      text(line, x: 0, y: height + size * 0.7, className)
      height += size * 1.4
    }
  }

  mutating func add(_ mark: HTML) { marks.append(mark) }

  private func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ radius: String?,
    _ more: KeyValuePairs<String, String>
  ) -> HTML {
    let place: KeyValuePairs<String, String?> = [
      "x": x.units, "y": y.units, "width": width.units, "height": height.units, "rx": radius,
    ]
    let all = place.compactMap { name, value in
      value.map { HTML.Attribute(name: name, value: $0) }
    }
    return .element("rect", all + more.map { HTML.Attribute(name: $0, value: $1) }, [])
  }
}

extension Double {
  /// The number with one decimal at most, for a drawing.
  var units: String {
    let tenths = Int((self * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }
}
