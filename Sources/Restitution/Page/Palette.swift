/// A colour as red, green and blue of one byte each.
struct Colour: Hashable, Sendable {
  let rgb: UInt32

  init(_ rgb: UInt32) { self.rgb = rgb }

  /// As CSS writes it: `#1f5f6b`.
  var css: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// The colours of the report: warm paper, blue-green and ochre.
struct Palette: Hashable, Sendable {
  let paper, panel, ink, soft, rule, link, notice, onNotice: Colour
  /// Marks of a drawing, and the text on each.
  let series, onSeries: [Colour]
  /// From the low end of a scale to the high one, and the text on each.
  let scale, onScale: [Colour]
  /// The bed a bar lies in, and the strokes of a hidden cell.
  let track, hatch: Colour

  static let light = Palette(
    paper: Colour(0xfffdf9), panel: Colour(0xf4efe6), ink: Colour(0x1e2a32),
    soft: Colour(0x55616a), rule: Colour(0xd9d1c3), link: Colour(0x17566a),
    notice: Colour(0x8a3412), onNotice: Colour(0xffffff),
    series: [Colour(0x1f6373), Colour(0xa5561a), Colour(0x74457a), Colour(0x51626f)],
    onSeries: Array(repeating: Colour(0xffffff), count: 4),
    scale: [
      Colour(0x94430f), Colour(0xe3a877), Colour(0xd8d2c6), Colour(0x8fbfc4), Colour(0x1f6373),
    ],
    onScale: [
      Colour(0xffffff), Colour(0x1e2a32), Colour(0x1e2a32), Colour(0x1e2a32), Colour(0xffffff),
    ],
    track: Colour(0xefe9de), hatch: Colour(0x7b7468))

  static let dark = Palette(
    paper: Colour(0x14191d), panel: Colour(0x1e252b), ink: Colour(0xebe7df),
    soft: Colour(0xb0b6ba), rule: Colour(0x3a444b), link: Colour(0x8ecbd8),
    notice: Colour(0xf0b58f), onNotice: Colour(0x2a1206),
    series: [Colour(0x6db5c4), Colour(0xe0a06c), Colour(0xc79bcb), Colour(0xa5b4bf)],
    onSeries: Array(repeating: Colour(0x10171b), count: 4),
    scale: [
      Colour(0xe08a4e), Colour(0x8a5a38), Colour(0x4a5258), Colour(0x2f6570), Colour(0x6db5c4),
    ],
    onScale: [
      Colour(0x10171b), Colour(0xffffff), Colour(0xffffff), Colour(0xffffff), Colour(0x10171b),
    ],
    track: Colour(0x273038), hatch: Colour(0xa39c90))

  /// The light colours on white paper.
  static let paper = light.on(Colour(0xffffff))

  private func on(_ paper: Colour) -> Palette {
    Palette(
      paper: paper, panel: panel, ink: ink, soft: soft, rule: rule, link: link, notice: notice,
      onNotice: onNotice, series: series, onSeries: onSeries, scale: scale, onScale: onScale,
      track: track, hatch: hatch)
  }

  /// The custom properties of the style sheet.
  var properties: String {
    named.map { "--\($0): \($1.css);" }.joined(separator: " ")
  }

  /// Each colour by its name in the style sheet.
  var named: [(String, Colour)] {
    let plain = [
      ("paper", paper), ("panel", panel), ("ink", ink), ("soft", soft), ("rule", rule),
      ("link", link), ("notice", notice), ("on-notice", onNotice), ("track", track),
      ("hatch", hatch),
    ]
    let marks = [("s", series), ("on-s", onSeries), ("v", scale), ("on-v", onScale)]
      .flatMap { name, colours in
        colours.enumerated().map { ("\(name)\($0 + 1)", $1) }
      }
    return plain + marks
  }
}
