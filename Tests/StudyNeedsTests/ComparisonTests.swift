import StudyNeeds
import Testing
import Wording

struct `Comparing readers` {
  private let comparison = ReaderComparison(
    readers: ["un", "deux", "trois"],
    judgements: [
      .init(unit: "1", theme: "agenda", values: ["oui", "oui", nil]),
      .init(unit: "2", theme: "agenda", values: ["non", "oui", "oui"]),
      .init(unit: "3", theme: "agenda", values: ["non", "non", "non"]),
      .init(unit: "1", theme: "vue", values: ["non", "non", "non"]),
      .init(unit: "2", theme: "vue", values: ["non", "non", nil]),
      .init(unit: "3", theme: "vue", values: ["non", nil, nil]),
    ],
    resampling: Resampling(draws: 200, seed: 1))

  @Test func `tells each theme in the order met, and every two readers`() {
    #expect(comparison.themes.map(\.theme) == ["agenda", "vue"])
    #expect(comparison.themes.map(\.measures.shared) == [3, 2])
    #expect(
      comparison.overall.pairs.map(\.readers)
        == [["un", "deux"], ["un", "trois"], ["deux", "trois"]])
    #expect(comparison.overall.shared == 5)
  }

  @Test func `a theme that nobody saw is undefined beside others that are not`() {
    #expect(comparison.themes[0].measures.alpha.value != nil)
    #expect(comparison.themes[1].measures.alpha.gap == .oneCategory)
    #expect(
      comparison.themes[1].measures.alpha.sentence.english
        == "Krippendorff’s alpha: undefined, all readers gave the same answer everywhere, and chance "
        + "would have done as well.")
  }

  @Test(
    arguments: [
      (-0.1, "poor"), (0.2, "slight"), (0.21, "fair"), (0.6, "moderate"), (0.61, "substantial"),
      (0.81, "almost perfect"),
    ])
  func `kappa is graded on a scale whose source is named`(_ value: Double, _ grade: String) {
    let kappa = Coefficient(
      kind: .kappa, value: value, gap: nil, interval: .from(value, to: value))
    #expect(
      kappa.verdict?.english == "\(grade) agreement on the scale of Landis and Koch (1977)")
  }

  @Test func `an interval over several grades is told from which to which`() {
    let kappa = Coefficient(kind: .kappa, value: 0.9, gap: nil, interval: .from(0, to: 1))
    #expect(
      kappa.verdict?.french
        == "peut aller de «\u{A0}accord très faible\u{A0}» à «\u{A0}accord presque parfait\u{A0}» sur "
        + "l’échelle de Landis et Koch (1977)")
    let alpha = Coefficient(kind: .alpha, value: 0.7, gap: nil, interval: .from(0.5, to: 0.79))
    #expect(
      alpha.verdict?.english
        == "may be anything from “too low to be relied upon” to “for tentative conclusions only” "
        + "after Krippendorff (2004)")
  }

  @Test func `a figure is a plain sentence in both languages`() {
    let kappa = Coefficient(kind: .kappa, value: 0.463, gap: nil, interval: .from(0.42, to: 0.58))
    #expect(
      kappa.sentence.french
        == "Kappa de Cohen\u{A0}: 0,46 (intervalle à 95\u{202F}% de 0,42 à 0,58)\u{A0}; accord modéré "
        + "sur l’échelle de Landis et Koch (1977).")
    let alpha = Coefficient(kind: .alpha, value: 0.7, gap: nil, interval: .missing(.tooRare))
    #expect(
      alpha.sentence.english
        == "Krippendorff’s alpha: 0.70 (no interval: too few texts in which the answer varies).")
    let raw = Coefficient(kind: .raw, value: 0.9, gap: nil, interval: .from(0.8, to: 1))
    #expect(raw.sentence.english == "Raw agreement: 90% (95% interval from 80% to 100%).")
    let nearly = Coefficient(kind: .raw, value: 0.998, gap: nil, interval: .from(0.997, to: 1))
    #expect(
      nearly.sentence.french
        == "Accord brut\u{A0}: plus de 99\u{202F}% (intervalle à 95\u{202F}% de plus de 99\u{202F}% à "
        + "100\u{202F}%).")
    let narrow = Coefficient(kind: .raw, value: 0.998, gap: nil, interval: .from(0.997, to: 0.999))
    #expect(
      narrow.sentence
        == Phrase(
          "Accord brut\u{A0}: plus de 99\u{202F}% (intervalle à 95\u{202F}%\u{A0}: plus de "
            + "99\u{202F}%).", "Raw agreement: more than 99% (95% interval: more than 99%)."))
  }
}
