import Restitution
import StudyModel
import Wording

/// Everything that is held about a person, as a page for them to read.
struct AccessPage {
  let data: PersonalData
  let language: Language

  static func file(_ language: Language) -> String {
    language == .french ? "acces.html" : "access.html"
  }

  var text: String {
    HTMLDocument(
      in: language, title: "\(title[language]) – \(data.study.title[language])", isPublic: false,
      styles: .pages + Self.style, body: body
    ).text
  }

  /// Labels beside their texts where there is room for both.
  private static let style = StyleSheet(
    """
    article { border-top: 1px solid var(--rule); padding-top: 1.1rem; margin-top: 1.1rem; \
    break-inside: avoid; }
    dl { margin: 0; }
    dd { margin-bottom: .6rem; }
    @media (min-width: 40em) { dl { display: grid; grid-template-columns: 14rem 1fr; \
    gap: 0 1.4rem; } dt { grid-column: 1; } dd { grid-column: 2; } }
    """)

  private let title = Phrase("Ce que l’étude garde sur vous", "What the study holds about you")

  private func say(_ phrase: Phrase) -> HTML { .text(phrase[language]) }
  private func say(_ french: String, _ english: String) -> HTML { say(Phrase(french, english)) }

  private var body: HTML {
    [
      .tag(
        "header", [:],
        .tag(
          "p", ["class": "provisional"],
          say("Confidentiel\u{A0}: données de santé", "Confidential: health data")),
        .tag(
          "div", ["class": "column masthead"], .tag("h1", [:], say(title)),
          .tag("p", ["class": "lead"], say(data.study.title)),
          .tag("p", ["class": "dated"], say(dated)))),
      .tag(
        "main", ["id": "contenu"],
        .tag("div", ["class": "column"], part("donnees", what, data.items), reads, rights)),
    ]
  }

  private var dated: Phrase {
    let day = data.study.zone.words(of: data.at)
    let code = data.participant
    return Phrase(
      "Code \(code). État au \(day.french)\u{A0}: \(data.standing.words.french).",
      "Code \(code). As of \(day.english): \(data.standing.words.english).")
  }

  private let what = Phrase(
    "Ce qui a été enregistré, dans l’ordre", "What was recorded, in its order")

  private var reads: HTML {
    part("lectures", Phrase("Qui a regardé vos données", "Who looked at your data"), data.reads)
  }

  private func part(_ id: String, _ heading: Phrase, _ items: [PersonalData.Item]) -> HTML {
    .tag(
      "section", ["class": "part", "aria-labelledby": id],
      [.tag("h2", ["id": id], say(heading))] + items.map(article))
  }

  private func article(_ item: PersonalData.Item) -> HTML {
    .tag(
      "article", [:],
      .tag("h3", [:], say(item.account.title), " – ", say(day(item))),
      .tag("p", ["class": "note"], say(author(item))),
      item.account.facts.isEmpty
        ? .nothing
        : .tag(
          "dl", [:],
          item.account.facts.flatMap { fact in
            [.tag("dt", [:], say(fact.label))] + fact.texts.map { .tag("dd", [:], say($0)) }
          }))
  }

  private func day(_ item: PersonalData.Item) -> Phrase {
    data.study.zone.shortWords(of: item.event.effectiveAt)
  }

  private func author(_ item: PersonalData.Item) -> Phrase {
    let recorded = data.study.zone.words(of: item.event.recordedAt)
    return Phrase(
      "Enregistré le \(recorded.french) par \(item.event.author).",
      "Recorded on \(recorded.english) by \(item.event.author).")
  }

  private var rights: HTML {
    .tag(
      "section", ["class": "part", "aria-labelledby": "droits"],
      .tag("h2", ["id": "droits"], say("Vos droits", "Your rights")),
      .tag("p", [:], say(data.study.legalBasis.words)),
      .tag(
        "p", [:],
        say(
          """
          Vous pouvez demander à votre référent de corriger ces données, d’en limiter l’usage ou de \
          cesser de participer, et vous opposer à leur usage, à tout moment et sans vous justifier.
          """,
          """
          You may ask your contact to put these data right, to restrict their use or to stop taking \
          part, and object to their use, at any time and without giving a reason.
          """)),
      .list(
        data.study.settings.map { setting in
          .tag(
            "p", ["class": "note"], say(setting.label), say("\u{A0}: ", ": "), say(setting.value))
        }))
  }
}
