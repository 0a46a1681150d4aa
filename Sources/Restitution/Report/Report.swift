public import Disclosure
public import Wording

/// What a study gives back to the public: words and tables that may be printed.
///
/// A report holds counts and labels from closed lists, never a person. `files()` makes every file
/// of its release from it and from nothing else.
public struct Report: Hashable, Sendable {
  /// The heading of the page.
  public let title: Phrase
  /// The line under the title.
  public let subtitle: Phrase
  /// The study's name.
  public let study: Phrase
  /// The day whose state the report shows.
  public let asOf: Day
  /// True while the report may not go out; every page then says so.
  public let isProvisional: Bool
  /// True when it shows a demonstration, played by invented people; every page then says so.
  public let isInvented: Bool
  /// No printed count is about fewer people.
  public let threshold: Threshold
  /// The essential in plain words, a few short paragraphs.
  public let summary: [Phrase]
  /// The parts of the page in reading order; their ids and those of figures are all different.
  public let sections: [Section]
  /// How the study was made, a few paragraphs.
  public let method: [Phrase]
  /// What the figures cannot carry, a few paragraphs.
  public let limits: [Phrase]
  /// Words explained at the end of the page, in the order given.
  public let glossary: [GlossaryEntry]
  /// Percentages are given only where so many people are counted.
  public let percentagesFrom: Int
  /// True when each list of shares says, to whoever asks, how uncertain they are.
  public let givesIntervals: Bool
  /// What catalogues are told; nil for a report that goes into none.
  public let publication: Publication?
  /// The rules of a style sheet of one's own, which comes after the report's and beside its page.
  public let styleSheet: String?

  /// A report whose parts are named apart and protected alike.
  ///
  /// - Throws: when two parts share an id, or a table was protected with a smaller threshold than
  ///   the one the report announces.
  public init(
    title: Phrase, subtitle: Phrase, study: Phrase, asOf: Day, isProvisional: Bool = true,
    isInvented: Bool = false, threshold: Threshold = .standard, summary: [Phrase] = [],
    sections: [Section], method: [Phrase] = [], limits: [Phrase] = [],
    glossary: [GlossaryEntry] = [],
    percentagesFrom: Int = 20, givesIntervals: Bool = false, publication: Publication? = nil,
    styleSheet: String? = nil
  ) throws(ReportFault) {
    self.title = title
    self.subtitle = subtitle
    self.study = study
    self.asOf = asOf
    self.isProvisional = isProvisional
    self.isInvented = isInvented
    self.threshold = threshold
    self.summary = summary
    self.sections = sections
    self.method = method
    self.limits = limits
    self.glossary = glossary
    self.percentagesFrom = percentagesFrom
    self.givesIntervals = givesIntervals
    self.publication = publication
    self.styleSheet = styleSheet
    try check()
  }

  /// Every figure in order.
  public var figures: [Figure] { sections.flatMap(\.figures) }

  private func check() throws(ReportFault) {
    var seen = HTMLPage.ownAnchors
    for id in sections.map(\.id) + figures.map(\.id) {
      guard id.isAnchor else { throw .badIdentifier(id) }
      guard seen.insert(id).inserted else { throw .repeatedIdentifier(id) }
    }
    for figure in figures where figure.threshold.people < threshold.people {
      throw .weakerThreshold(figure: figure.id)
    }
  }
}

/// Why a report cannot be made.
public enum ReportFault: Error, Hashable, Sendable {
  /// An id that cannot be an anchor: lowercase ASCII letters, digits, `_` and `-`.
  case badIdentifier(String)
  /// Two sections or figures of one id.
  case repeatedIdentifier(String)
  /// A table protected with a smaller threshold than the report announces.
  case weakerThreshold(figure: String)
}

extension String {
  fileprivate var isAnchor: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
