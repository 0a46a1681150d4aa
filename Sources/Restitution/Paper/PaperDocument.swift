package import Wording

/// A text for a person to hold in their hand: as a page, and as a document to print.
package struct PaperDocument: Hashable, Sendable {
  /// Some words, plain or strong.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var isStrong: Bool

    package init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }

  /// A part of the text.
  package enum Block: Hashable, Sendable {
    /// 1 or 2: the title stands above them.
    case heading(Int, [Run])
    case paragraph([Run])
    case list(isNumbered: Bool, [[Run]])
  }

  let title: String
  let study: String
  let foot: String
  let language: Language
  let blocks: [Block]
  let date: Day

  /// - Parameters:
  ///   - study: the study's name, above the title.
  ///   - foot: which text this is, in small letters at its foot.
  ///   - date: the day that the printed document bears.
  package init(
    title: String, study: String, foot: String, language: Language, blocks: [Block], date: Day
  ) {
    self.title = title
    self.study = study
    self.foot = foot
    self.language = language
    self.blocks = blocks
    self.date = date
  }
}
