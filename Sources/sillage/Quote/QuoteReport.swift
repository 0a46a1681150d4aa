import JSONTree
import StudyDesk
import StudyModel
import Wording

/// Prints quotes: one, or a list.
struct QuoteReport {
  let options: GlobalOptions
  private let desk: Desk
  /// The restitutions that are out.
  private let published: Set<String>

  init(options: GlobalOptions, desk: Desk) throws {
    self.options = options
    self.desk = desk
    published = try desk.publishedReleases()
  }

  private var study: Study { desk.study }

  func print(_ line: QuoteLine) {
    switch options.format {
    case .json: Console.standard.print(line.json(published: published))
    case .table: Console.standard.print(text([line], .forConsole()))
    }
  }

  func print(_ lines: [QuoteLine]) {
    switch options.format {
    case .json: Console.standard.print(.array(lines.map { $0.json(published: published) }))
    case .table: Console.standard.print(text(lines, .forConsole()))
    }
  }

  /// Each quote with its words, its label, where it stands and how far it has come.
  func text(_ lines: [QuoteLine], _ page: FactPage) -> String {
    var page = page
    for (index, line) in lines.enumerated() {
      if index > 0 { page.gap() }
      page.title(
        "\(line.participant) n°\u{A0}\(line.quote.number)", line.quote.standing.words)
      if let words = line.words {
        page.paragraph(Phrase("«\u{A0}\(words)\u{A0}»", "“\(words)”"))
      }
      page.paragraph(label(of: line))
      if let obstacle = line.obstacle, !line.quote.isDropped {
        page.paragraph(Phrase("Ne peut pas paraître\u{A0}: ", "Cannot go out: ") + obstacle)
      }
      let (out, drafts) = line.quote.releases(published: published)
      if !out.isEmpty {
        let releases = out.joined(separator: ", ")
        page.paragraph(Phrase("Parue dans\u{A0}: \(releases)", "Published in: \(releases)"))
      }
      let left = desk.releaseFolders(among: drafts)
      if !left.isEmpty {
        let releases = left.joined(separator: ", ")
        page.paragraph(
          Phrase(
            "Placée, sans être parue, dans\u{A0}: \(releases)",
            "Put into, not published: \(releases)"))
      }
    }
    return page.text
  }

  private func label(of line: QuoteLine) -> Phrase {
    let record = line.quote.record
    let parts = [
      record.condition.flatMap { study.condition($0)?.label },
      record.region.flatMap { study.region($0)?.label },
      record.need.map { Phrase("besoin \($0)", "need \($0)") },
      record.figure.map { Phrase("figure \($0)", "figure \($0)") },
    ]
    return Phrase(same: "— ") + parts.compactMap(\.self).withCommas
  }
}

extension Quote {
  /// The restitutions it stands in: those that are out, and those that were only built.
  func releases(published: Set<String>) -> (out: [String], drafts: [String]) {
    (releases.filter(published.contains), releases.filter { !published.contains($0) })
  }
}

extension Quote.Standing {
  /// How far a quote has come, in words.
  var words: Phrase {
    switch self {
    case .chosen: Phrase("à relire par quelqu’un d’autre", "to be read again by somebody else")
    case .released(let by): Phrase("acceptée par \(by)", "released by \(by)")
    case .dropped(let reason): Phrase("abandonnée\u{A0}: \(reason)", "dropped: \(reason)")
    }
  }

  fileprivate var name: String {
    switch self {
    case .chosen: "chosen"
    case .released: "released"
    case .dropped: "dropped"
    }
  }
}

extension QuoteLine {
  /// `participant`, `number`, `standing` (chosen, released, dropped), `words`, `obstacle`, `ready`,
  /// `condition`, `region`, `need`, `figure`, `releases`, `published`.
  fileprivate func json(published: Set<String>) -> JSON {
    let record = quote.record
    let inTheWay: JSON = quote.isDropped ? .null : obstacle.map { .string($0.spoken) } ?? .null
    return [
      "participant": .string("\(participant)"), "number": .integer(quote.number),
      "standing": .string(quote.standing.name), "words": words.map(JSON.string) ?? .null,
      "obstacle": inTheWay, "ready": .bool(isReady),
      "condition": record.condition.map { .string($0.text) } ?? .null,
      "region": record.region.map { .string($0.text) } ?? .null,
      "need": record.need.map { .string($0.text) } ?? .null,
      "figure": record.figure.map(JSON.string) ?? .null,
      "releases": .array(quote.releases.map(JSON.string)),
      "published": .array(quote.releases(published: published).out.map(JSON.string)),
    ]
  }
}
