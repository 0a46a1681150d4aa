import Foundation
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
    let weights: [(shift: UInt32, weight: Double)] = [(16, 0.2126), (8, 0.7152), (0, 0.0722)]
    return weights.reduce(0) { sum, part in
      let share = Double(colour.rgb >> part.shift & 0xFF) / 255
      let light = share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      return sum + part.weight * light
    }
  }
}
