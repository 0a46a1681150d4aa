import Testing

@testable import Restitution

struct `The palette` {
  @Test(arguments: [Palette.light, Palette.dark])
  func `lets every text be read`(palette: Palette) {
    for (text, ground) in [
      (palette.ink, palette.paper), (palette.soft, palette.paper), (palette.link, palette.paper),
      (palette.ink, palette.panel), (palette.soft, palette.panel), (palette.link, palette.panel),
      (palette.onNotice, palette.notice),
    ] {
      #expect(contrast(text, ground) >= 4.5, "\(text.css) on \(ground.css)")
    }
    for (text, ground) in zip(
      palette.onSeries + palette.onScale, palette.series + palette.scale)
    {
      #expect(contrast(text, ground) >= 4.5, "\(text.css) on \(ground.css)")
    }
  }

  @Test(arguments: [Palette.light, Palette.dark])
  func `sets marks off from the paper`(palette: Palette) {
    for mark in palette.series + [palette.hatch, palette.scale[0], palette.scale[4]] {
      #expect(contrast(mark, palette.paper) >= 3, "\(mark.css)")
    }
  }

  /// The contrast ratio of WCAG 2.1.
  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ colour: Colour) -> Double {
    let parts = [16, 8, 0].map { Double(colour.rgb >> $0 & 0xFF) / 255 }.map { part in
      part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The power 2.4, as a square times the fifth root of a square, found by Newton's method.
  private func power(_ value: Double) -> Double {
    let square = value * value
    var root = value
    for _ in 0..<200 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}
