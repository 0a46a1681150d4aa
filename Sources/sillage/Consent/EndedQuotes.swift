import JSONTree
import StudyDesk
import StudyModel
import Wording

/// What a withdrawal or an objection did to quotes: those that will not go out, and those that are out
/// already.
struct EndedQuotes {
  private let dropped: [Quote]
  private let published: [(quote: Quote, releases: [String])]
  /// Restitutions that hold words of the person, never went out, and are still there.
  private let drafts: [String]

  /// - Parameter desk: knows which restitutions are published, and whose folder is gone.
  init(before: [Quote], after: [Quote], at desk: Desk) throws {
    let out = try desk.publishedReleases()
    dropped = after.filter { quote in
      quote.isDropped && before.contains { $0.id == quote.id && !$0.isDropped }
    }
    published = after.compactMap { quote in
      let releases = quote.releases.filter(out.contains)
      return releases.isEmpty ? nil : (quote, releases)
    }
    drafts = desk.releaseFolders(
      among: Set(after.flatMap(\.releases)).subtracting(out).sorted())
  }

  /// What an act of that person did to their quotes.
  init(of code: ParticipantCode, at desk: Desk, act: () throws -> Void) throws {
    let before = try desk.quoteStandings(of: code)
    try act()
    try self.init(before: before, after: desk.quoteStandings(of: code), at: desk)
  }

  /// What has to be known, and done by somebody, after it.
  func add(to page: inout FactPage) {
    if !dropped.isEmpty {
      page.paragraph(
        Phrase.count(
          dropped.count,
          Phrase(
            "citation retirée\u{A0}: elle ne paraîtra pas.", "quote removed: it will not go out."),
          Phrase(
            "citations retirées\u{A0}: elles ne paraîtront pas.",
            "quotes removed: they will not go out.")))
    }
    if !drafts.isEmpty {
      page.section(
        Phrase(
          "Préparées avec ses mots, jamais parues\u{A0}: effacez ces dossiers et refaites-les",
          "Built with their words, never published: remove these folders and build them anew"))
      page.rows(drafts.map { [Phrase(same: $0)] })
    }
    guard !published.isEmpty else { return }
    page.section(
      Phrase(
        "Déjà parues, à signaler à la coordination", "Out already, to be told to the coordination"))
    page.rows(
      published.map { quote, releases in
        [
          Phrase("citation n°\u{A0}\(quote.number)", "quote no. \(quote.number)"),
          Phrase(same: releases.joined(separator: ", ")),
        ]
      })
  }

  /// `dropped`: numbers; `published`: `number` and `releases` of each; `drafts`: names.
  var json: JSON {
    [
      "dropped": .array(dropped.map { .integer($0.number) }),
      "published": .array(
        published.map {
          [
            "number": .integer($0.quote.number), "releases": .array($0.releases.map(JSON.string)),
          ]
        }),
      "drafts": .array(drafts.map(JSON.string)),
    ]
  }
}
