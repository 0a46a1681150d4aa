/// How alike readers judged the same texts, theme by theme and over all.
public struct ReaderComparison: Hashable, Sendable {
  /// What the readers said of one text under one theme.
  public struct Judgement: Hashable, Sendable {
    /// The text; only compared, never shown.
    public var unit: String
    /// The theme; nil when the judgements are about one question only.
    public var theme: String?
    /// What each reader said, in the order of the readers; nil where one did not judge.
    public var values: [String?]

    /// What the readers said of one text under one theme.
    public init(unit: String, theme: String? = nil, values: [String?]) {
      self.unit = unit
      self.theme = theme
      self.values = values
    }
  }

  /// Cohen's kappa of two of the readers.
  public struct Pair: Hashable, Sendable {
    /// The two, as they are called.
    public let readers: [String]
    /// Their kappa.
    public let kappa: Coefficient
  }

  /// The measures of some judgements.
  public struct Measures: Hashable, Sendable {
    /// How many judgements at least two readers made.
    public let shared: Int
    /// The share of pairs that agree.
    public let raw: Coefficient
    /// Krippendorff's alpha.
    public let alpha: Coefficient
    /// Cohen's kappa of every two readers.
    public let pairs: [Pair]
  }

  /// The measures of one theme.
  public struct Part: Hashable, Sendable {
    /// The theme.
    public let theme: String
    /// Its measures.
    public let measures: Measures
  }

  /// The readers, as they are called.
  public let readers: [String]
  /// Over all themes; the themes of one text are drawn together.
  public let overall: Measures
  /// Each theme, in the order it is first met; none when no judgement names one.
  public let themes: [Part]

  /// Compares readers.
  /// - Precondition: every judgement has a value, or nil, for each reader.
  public init(readers: [String], judgements: [Judgement], resampling: Resampling) {
    self.readers = readers
    overall = Self.measures(readers, judgements, resampling)
    var order: [String] = []
    let byTheme = Dictionary(grouping: judgements) { $0.theme }
    for case let theme? in judgements.map(\.theme) where !order.contains(theme) {
      order.append(theme)
    }
    themes = order.map {
      Part(theme: $0, measures: Self.measures(readers, byTheme[$0] ?? [], resampling))
    }
  }

  private static func measures(
    _ readers: [String], _ judgements: [Judgement], _ resampling: Resampling
  ) -> Measures {
    var places: [String: Int] = [:]
    let groups = judgements.map { judgement in
      let place = places[judgement.unit] ?? places.count
      places[judgement.unit] = place
      return place
    }
    let table = Judgements(judgements.map(\.values), groups: groups)
    var pairs: [Pair] = []
    for first in readers.indices {
      for second in readers.indices.dropFirst(first + 1) {
        pairs.append(
          Pair(
            readers: [readers[first], readers[second]],
            kappa: table.kappa(first, second, resampling)))
      }
    }
    return Measures(
      shared: table.shared.count, raw: table.raw(resampling), alpha: table.alpha(resampling),
      pairs: pairs)
  }
}
